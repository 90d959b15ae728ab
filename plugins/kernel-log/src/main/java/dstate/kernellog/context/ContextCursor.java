package dstate.kernellog.context;

import dstate.api.model.Line;
import dstate.api.model.Stamp;
import dstate.api.spi.LineCursor;

/**
 * Walks the lines of one printing context from a head on.
 *
 * <p>With caller ids these are the lines with the head's id; those of other ids are stepped over and stay free. Without, every
 * line is walked and the reader judges by shape. A gap of more than five seconds ends the context either way (log-formats.md
 * section 4), as does a new time base.
 */
public final class ContextCursor {
  private static final long GAP_NANOS = 5_000_000_000L;
  /** Lines of other contexts in a row before the own one is given up: some ten seconds of a flooded console. */
  private static final int MOST_FOREIGN = 20_000;

  private final LineCursor lines;
  private final String caller;
  private boolean otherCpus;
  private long lastNanos;

  public ContextCursor(LineCursor lines) {
    this.lines = lines;
    this.caller = lines.line().stamp().caller();
    this.lastNanos = lines.line().stamp().monoNanos();
    lines.own();
  }

  public Line line() {
    return lines.line();
  }

  /** From here on the CPUs' own lines belong in too: their backtraces were asked for. */
  public void withOtherCpus() {
    otherCpus = true;
  }

  /** Steps to the next line of the context; false at its end. */
  public boolean next() {
    for (int foreign = 0; foreign < MOST_FOREIGN && lines.advance(); foreign++) {
      Stamp stamp = lines.line().stamp();
      if (stamp.hasMono() && lastNanos >= 0 && Math.abs(stamp.monoNanos() - lastNanos) > GAP_NANOS) {
        return false;
      }
      if (belongs(stamp)) {
        return true;
      }
    }
    return false;
  }

  public void own() {
    long nanos = lines.line().stamp().monoNanos();
    lastNanos = nanos >= 0 ? nanos : lastNanos;
    lines.own();
  }

  /** The line {@code n} after the current one, whatever its context. */
  public java.util.Optional<Line> peek(int n) {
    return lines.peek(n);
  }

  public boolean belongs(Stamp stamp) {
    boolean same = caller.isEmpty() || stamp.caller().isEmpty() || stamp.caller().equals(caller);
    return same || otherCpus && stamp.caller().startsWith("C");
  }
}
