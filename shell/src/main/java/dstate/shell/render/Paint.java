package dstate.shell.render;

import dstate.api.result.Style;
import dstate.api.result.Text;
import java.io.IOException;

/** Writes styled text, with the escape sequences of colours only where asked. Source: ECMA-48 8.3.117 (SGR), the 8 usual colours. */
final class Paint {
  private Paint() {}

  /** A line without blanks at its end, and its line feed. */
  static void line(Text text, boolean color, Appendable out) throws IOException {
    String plain = text.plain();
    int end = plain.length();
    while (end > 0 && plain.charAt(end - 1) == ' ') {
      end--;
    }
    for (Text.Span span : text.spans()) {
      String words = span.text().substring(0, Math.min(span.text().length(), end));
      end -= words.length();
      String start = color && !words.isEmpty() ? sequence(span.style()) : "";
      out.append(start).append(words).append(start.isEmpty() ? "" : "\033[0m");
    }
    out.append('\n');
  }

  private static String sequence(Style style) {
    switch (style) {
      case PLAIN:
        return "";
      case STRONG:
      case HEAD:
        return "\033[1m";
      case DIM:
        return "\033[2m";
      case ID:
        return "\033[36m";
      case SYMBOL:
        return "\033[34m";
      case GOOD:
        return "\033[32m";
      case BAD:
        return "\033[31m";
      case DOUBT:
        return "\033[33m";
      case GUESS:
        return "\033[35m";
    }
    throw new AssertionError(style);
  }
}
