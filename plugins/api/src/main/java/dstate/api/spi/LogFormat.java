package dstate.api.spi;

import dstate.api.bytes.Bytes;
import java.util.List;

/**
 * How a collector writes a line: its prefix.
 *
 * <p>The engine asks {@link #sniff} of every format about the first lines of a source, takes the best, and asks again where
 * the chosen one stops fitting.
 */
public interface LogFormat {
  /** Stable name: {@code printk}, {@code syslog}. Typed after {@code --as}. */
  String name();

  /** One line for {@code plugins} and {@code sources}. */
  String about();

  /** How well the lines fit, from 0 (not mine) to 1 (every line is mine). Blank lines count for nothing. Must not throw. */
  double sniff(List<Bytes> lines);

  /** Reads the prefix of one line into {@code out}; false when the line has no such prefix. Must not throw. */
  boolean prefix(Bytes line, LineSink out);
}
