package dstate.api.model;

import java.util.List;

/**
 * A list of frames and whose it is.
 *
 * @param title why it is in the report: {@code Call Trace}, {@code owner}, {@code NMI backtrace for cpu 3}
 * @param comm task it belongs to; empty: not said
 * @param pid -1: not said
 * @param cpu -1: not said
 * @param frames innermost first
 */
public record Stack(String title, String comm, int pid, int cpu, List<Frame> frames) {
  public static final Stack NONE = new Stack("", "", -1, -1, List.of());

  public Stack {
    frames = List.copyOf(frames);
  }

  /** Whether it has frames and none of them is reliable: old kernels without frame pointers. */
  public boolean allUnreliable() {
    return !frames.isEmpty() && frames.stream().noneMatch(Frame::reliable);
  }
}
