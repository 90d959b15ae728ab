package dstate.engine.load;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of the memory the reports of all sources may take: half, the rest is for those who look at them. A log that is
 * nothing but reports is then read in part, which is said, where it would have ended the process.
 */
final class Room {
  /** What a report takes and what each of its lines adds, measured on 120,000 reports of 16 frames (1.9 KB each). */
  private static final int REPORT_BYTES = 600;

  private static final int LINE_BYTES = 80;

  private final long limit;
  private final Map<String, Long> used = new HashMap<>();
  private long total;

  Room(long limit) {
    this.limit = limit;
  }

  static Room ofThisMachine() {
    return new Room(Runtime.getRuntime().maxMemory() / 2);
  }

  /** Whether a report of so many lines may be kept; then it counts. */
  synchronized boolean take(String source, int lines) {
    long bytes = REPORT_BYTES + (long) lines * LINE_BYTES;
    if (total + bytes > limit) {
      return false;
    }
    total += bytes;
    used.merge(source, bytes, Long::sum);
    return true;
  }

  /** A source was closed. */
  synchronized void giveBack(String source) {
    Long bytes = used.remove(source);
    total -= bytes == null ? 0 : bytes;
  }
}
