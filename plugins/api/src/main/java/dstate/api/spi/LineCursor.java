package dstate.api.spi;

import dstate.api.model.Line;
import java.util.Optional;

/**
 * Lines of one source from a landmark on. Starts on the head line, which is owned if {@code read} returns a record.
 *
 * <p>A grammar looks ahead with {@link #peek}, steps with {@link #advance}, and calls {@link #own} for each line that is
 * part of its record; lines stepped over without it stay free for others (interleaved contexts).
 */
public interface LineCursor {
  /** The current line. */
  Line line();

  /** The line {@code n} after the current one (1 is the next); absent past the end or beyond 4,096. */
  Optional<Line> peek(int n);

  /** The line before the head, for formats that print something ahead of it; absent at the start of the source. */
  Optional<Line> before();

  /** Steps to the next line; false at the end of the source, and the cursor stays. */
  boolean advance();

  /** The current line is part of the record. */
  void own();
}
