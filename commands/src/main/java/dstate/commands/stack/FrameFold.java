package dstate.commands.stack;

import dstate.api.model.Frame;
import dstate.api.model.Stack;
import dstate.triage.waitpoint.FrameRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Which frames of a stack are shown and which are folded; nothing is dropped without a word.
 *
 * @param shown in order
 * @param above plumbing above the telling frame
 * @param unreliable {@code ?} frames
 * @param below frames cut off by a number
 */
public record FrameFold(List<FrameRole> shown, List<FrameRole> above, List<FrameRole> unreliable, List<FrameRole> below) {
  /** How much of a stack is wanted. TELLING: from the telling frame on. RELIABLE: no {@code ?} frames. ALL: every frame. */
  public enum Depth { TELLING, RELIABLE, ALL }

  public FrameFold {
    shown = List.copyOf(shown);
    above = List.copyOf(above);
    unreliable = List.copyOf(unreliable);
    below = List.copyOf(below);
  }

  /** @param count frames wanted: 0 all, positive the innermost, negative the outermost of those left */
  public static FrameFold of(Stack stack, List<FrameRole> roles, Depth depth, int count) {
    int tells = depth == Depth.TELLING ? telling(roles) : -1;
    List<FrameRole> shown = new ArrayList<>();
    List<FrameRole> above = new ArrayList<>();
    List<FrameRole> unreliable = new ArrayList<>();
    for (FrameRole r : roles) {
      if (depth != Depth.ALL && skipped(stack, r.frame())) {
        unreliable.add(r);
      } else if (tells >= 0 && r.frame().n() < tells) {
        above.add(r);
      } else {
        shown.add(r);
      }
    }
    if (count == 0 || Math.abs((long) count) >= shown.size()) {
      return new FrameFold(shown, above, unreliable, List.of());
    }
    int cut = count > 0 ? count : shown.size() + count;
    List<FrameRole> first = shown.subList(0, cut);
    List<FrameRole> rest = shown.subList(cut, shown.size());
    return count > 0 ? new FrameFold(first, above, unreliable, rest) : new FrameFold(rest, above, unreliable, first);
  }

  /** Whether navigation and short stacks pass over a frame: a {@code ?} frame, unless the stack has no others. */
  static boolean skipped(Stack stack, Frame frame) {
    return !frame.reliable() && !stack.allUnreliable();
  }

  static int telling(List<FrameRole> roles) {
    return roles.stream().filter(FrameRole::telling).mapToInt(r -> r.frame().n()).findFirst().orElse(-1);
  }
}
