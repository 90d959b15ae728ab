package dstate.triage.waitpoint;

import dstate.api.model.Certainty;
import dstate.api.model.Frame;
import dstate.api.model.Knowledge;
import dstate.api.model.Stack;
import dstate.api.model.WaitPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the frame that tells what a task waits for: stuck-model.md section 2, rules 1 to 4. */
public final class TellingFrame {
  /** Main loops of workers: with nothing but plumbing around them the worker is idle. */
  private static final Set<String> WORKER_LOOPS = Set.of("worker_thread", "rescuer_thread");
  /** Loops of threads that were woken at least once, though the table counts them as plumbing. */
  private static final Set<String> OTHER_LOOPS = Set.of("kthreadd", "smpboot_thread_fn", "task_work_run");

  private TellingFrame() {}

  public static Telling of(Stack stack, Knowledge knowledge) {
    List<Frame> frames = used(stack);
    boolean unsure = stack.allUnreliable();
    Telling telling = frames.isEmpty() ? Telling.none("no-frames", Certainty.GUESS) : walk(frames, knowledge);
    return unsure
        ? new Telling(telling.frame(), telling.waitsFor(), telling.certainty().oneStepLower(), telling.waitPoint(), telling.rule())
        : telling;
  }

  /** The frames that rule 1 leaves: reliable ones (or all, when none is), without register symbols and leftovers. */
  static List<Frame> used(Stack stack) {
    boolean all = stack.allUnreliable();
    return stack.frames().stream().filter(f -> (all || f.reliable()) && f.role().isEmpty() && !leftover(f) && named(f)).toList();
  }

  /**
   * A wake or timer callback that lies on the stack: a return address never points at the start of a function. Stacks of
   * 2.6.18 and some of 2.6.32 carry no question marks, though their values are as unsure.
   */
  static boolean leftover(Frame frame) {
    return frame.offset() == 0;
  }

  /** Whether the frame has a name and not an address alone. */
  private static boolean named(Frame frame) {
    String s = frame.symbol().startsWith("0x") ? frame.symbol().substring(2) : frame.symbol();
    return !(s.isEmpty() || s.length() >= 8 && s.chars().allMatch(c -> Character.digit(c, 16) >= 0));
  }

  private static Telling walk(List<Frame> frames, Knowledge knowledge) {
    Frame hintFrame = null;
    String hint = "";
    boolean afterHint = false; // nothing but plumbing since the hint
    Frame unknown = null; // first frame that is no plumbing: rule 4
    String unknownHint = "";
    for (Frame frame : frames) {
      Optional<WaitPoint> row = knowledge.waitPoint(frame);
      WaitPoint.Role role = row.map(WaitPoint::role).orElse(null);
      if (role == WaitPoint.Role.PLUMBING) {
        if (!row.get().waitsFor().isEmpty()) {
          hint = row.get().waitsFor();
          hintFrame = frame;
          afterHint = true;
        }
        continue;
      }
      if (role == WaitPoint.Role.WAIT) {
        String token = row.get().waitsFor().isEmpty() ? hint : row.get().waitsFor();
        return new Telling(Optional.of(frame), token, Certainty.SEEN, row, "wait");
      }
      boolean call = !SystemCalls.name(frame.baseSymbol()).isEmpty();
      if ((role == WaitPoint.Role.CONTEXT || call) && afterHint && !WORKER_LOOPS.contains(frame.baseSymbol())) {
        String token = row.map(WaitPoint::waitsFor).filter(t -> !t.isEmpty()).orElse(hint);
        return new Telling(Optional.of(frame), token, Certainty.INFERRED, row, "context-after-hint");
      }
      if (unknown == null && !WORKER_LOOPS.contains(frame.baseSymbol())) {
        unknown = frame;
        unknownHint = afterHint ? hint : "";
      }
      afterHint = false;
      if (call) {
        break; // the bottom of the interesting part
      }
    }
    if (unknown != null) {
      return new Telling(Optional.of(unknown), unknownHint, Certainty.GUESS, knowledge.waitPoint(unknown), "unknown");
    }
    return onlyPlumbing(frames, knowledge, hintFrame, hint);
  }

  private static Telling onlyPlumbing(List<Frame> frames, Knowledge knowledge, Frame hintFrame, String hint) {
    if (frames.stream().anyMatch(f -> WORKER_LOOPS.contains(f.baseSymbol()))) {
      return Telling.none("idle-worker", Certainty.SEEN);
    }
    boolean scheduler =
        frames.stream().allMatch(f -> knowledge.waitPoint(f).filter(w -> w.layer().equals("scheduler") && w.waitsFor().isEmpty()).isPresent());
    boolean loop = frames.stream().anyMatch(f -> OTHER_LOOPS.contains(f.baseSymbol()));
    if (scheduler && !loop && frames.stream().anyMatch(f -> f.baseSymbol().equals("kthread"))) {
      return Telling.none("never-woken", Certainty.INFERRED);
    }
    if (hintFrame != null) {
      // The stack is cut below the lock or wait function: its top is still good (rule S6), its caller is missing.
      return new Telling(Optional.of(hintFrame), hint, Certainty.INFERRED, knowledge.waitPoint(hintFrame), "cut");
    }
    return Telling.none("plumbing-only", Certainty.GUESS);
  }
}
