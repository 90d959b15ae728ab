package dstate.triage.waitpoint;

import dstate.api.model.Certainty;
import dstate.api.model.Frame;
import dstate.api.model.WaitPoint;
import java.util.Optional;

/**
 * What a stack tells about the wait of its task.
 *
 * @param frame the telling frame; empty: the stack tells nothing
 * @param waitsFor token of stuck-model.md section 7; empty: unknown or nothing
 * @param certainty SEEN for a wait row, INFERRED for a caller below a lock, GUESS for an unknown function; one step lower
 *     when no frame of the stack is reliable
 * @param waitPoint the table's row of the telling frame; empty: not in the table
 * @param rule which rule chose it: {@code wait}, {@code context-after-hint}, {@code unknown}, {@code cut}, {@code
 *     never-woken}, {@code idle-worker}, {@code plumbing-only}, {@code no-frames}
 */
public record Telling(Optional<Frame> frame, String waitsFor, Certainty certainty, Optional<WaitPoint> waitPoint, String rule) {
  /** Name of the telling frame as groups and filters compare it; empty: none. */
  public String top() {
    return frame.map(Frame::baseSymbol).orElse("");
  }

  /** Part of the kernel the telling frame belongs to; empty: not known. */
  public String layer() {
    return waitPoint.map(WaitPoint::layer).orElseGet(() -> frame.map(Layers::of).orElse(""));
  }

  static Telling none(String rule, Certainty certainty) {
    return new Telling(Optional.empty(), "", certainty, Optional.empty(), rule);
  }
}
