package dstate.api.ask;

import dstate.api.model.Citation;
import dstate.api.model.Line;
import java.util.Optional;

/** Physical lines, read from the sources when asked for. What can no longer be read is absent, and said once as damage. */
public interface Lines {
  /** Line {@code number} (1-based) of a source; absent past the end, or when the file shrank. */
  Optional<Line> line(String source, long number);

  /** Lines {@code first} to {@code last} of a source in order, one block in memory; iterate once. */
  Iterable<Line> range(String source, long first, long last);

  /** The line frozen as a citation. */
  Optional<Citation> cite(String source, long number);
}
