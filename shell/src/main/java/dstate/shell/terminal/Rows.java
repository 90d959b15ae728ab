package dstate.shell.terminal;

import org.jline.utils.AttributedString;

/** How many screen rows a line takes; escape sequences of colours take none. */
final class Rows {
  private Rows() {}

  static int of(String line, int columns) {
    String bare = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    int width = bare.length() * 2 <= columns && bare.indexOf('\033') < 0 ? 0 : AttributedString.fromAnsi(bare).columnLength();
    return Math.max(1, (width + columns - 1) / columns);
  }
}
