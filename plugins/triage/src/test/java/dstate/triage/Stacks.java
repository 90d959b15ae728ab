package dstate.triage;

import dstate.api.model.Frame;
import dstate.api.model.Knowledge;
import dstate.api.model.Stack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Stacks as short texts: {@code io_schedule, ? foo, bar+0x0 [mod]}. */
public final class Stacks {
  public static final Knowledge KNOWLEDGE = new Knowledge(new TriageKnowledge().waitPoints(), new TriageKnowledge().terms());

  private Stacks() {}

  public static Stack of(String frames) {
    return of(Arrays.stream(frames.split(",")).map(String::strip).filter(f -> !f.isEmpty()).toList());
  }

  public static Stack of(List<String> texts) {
    List<Frame> frames = new ArrayList<>();
    for (String text : texts) {
      boolean reliable = !text.startsWith("?");
      String bare = reliable ? text : text.substring(1).strip();
      String role = bare.startsWith("rip:") ? "rip" : "";
      bare = role.isEmpty() ? bare : bare.substring(4);
      int bracket = bare.indexOf('[');
      String module = bracket < 0 ? "" : bare.substring(bracket + 1, bare.indexOf(']'));
      String name = bracket < 0 ? bare : bare.substring(0, bracket).strip();
      int plus = name.indexOf("+0x");
      long offset = plus < 0 ? 0x10 : Long.parseLong(name.substring(plus + 3), 16);
      frames.add(new Frame(frames.size(), plus < 0 ? name : name.substring(0, plus), offset, 0x40, module, reliable, "", role, frames.size() + 2));
    }
    return new Stack("Call Trace", "", -1, -1, frames);
  }
}
