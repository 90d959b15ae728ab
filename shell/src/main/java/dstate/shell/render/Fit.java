package dstate.shell.render;

import dstate.api.result.Text;
import dstate.api.result.Text.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes text fit: cleaning, measuring, cutting and wrapping of styled lines, by display width. */
final class Fit {
  private Fit() {}

  /** The text cleaned; every other method here wants it so. */
  static Text clean(Text text, boolean unicode) {
    return new Text(text.spans().stream().map(s -> new Span(unicode ? Cleaner.clean(s.text()) : Cleaner.ascii(s.text()), s.style())).toList());
  }

  static int width(Text text) {
    int width = 0;
    for (Span span : text.spans()) {
      width += DisplayWidth.of(span.text());
    }
    return width;
  }

  /** At most {@code width} columns; what was cut ends in {@code ~}. */
  static Text cut(Text text, int width) {
    if (width(text) <= width) {
      return text;
    }
    Text kept = take(text, width - 1);
    List<Span> spans = new ArrayList<>(kept.spans());
    if (width > 0) {
      Span last = spans.isEmpty() ? new Span("", text.spans().get(0).style()) : spans.remove(spans.size() - 1);
      spans.add(new Span(last.text() + "~", last.style()));
    }
    return new Text(spans);
  }

  /** At most {@code width} columns of its end; what was cut stood where {@code ~} is. */
  static Text tail(Text text, int width) {
    if (width(text) <= width) {
      return text;
    }
    String plain = text.plain();
    int from = 0;
    while (from < plain.length() && DisplayWidth.of(plain.substring(from)) > width - 1) {
      from += Character.charCount(plain.codePointAt(from));
    }
    return width <= 0 ? Text.EMPTY : Text.of("~").plus(slice(text, from, plain.length()));
  }

  /** The longest beginning of at most {@code width} columns. */
  private static Text take(Text text, int width) {
    List<Span> spans = new ArrayList<>();
    int left = width;
    for (Span span : text.spans()) {
      int end = fitting(span.text(), left);
      if (end > 0) {
        spans.add(new Span(span.text().substring(0, end), span.style()));
      }
      left -= DisplayWidth.of(span.text().substring(0, end));
      if (end < span.text().length()) {
        break;
      }
    }
    return new Text(spans);
  }

  private static int fitting(String text, int width) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (used + DisplayWidth.of(c) > width) {
        return i;
      }
      used += DisplayWidth.of(c);
      i += Character.charCount(c);
    }
    return i;
  }

  /**
   * The text in lines of at most {@code width} columns, broken at blanks where it can; later lines are indented by {@code
   * hang} blanks. Blanks at a break go, all others stay. Width 0 or less: one line.
   */
  static List<Text> wrap(Text text, int width, int hang) {
    if (width <= 0 || width(text) <= width) {
      return List.of(text);
    }
    int indent = width < 8 ? 0 : Math.min(hang, width * 2 / 3);
    String plain = text.plain();
    List<Text> lines = new ArrayList<>();
    for (int from = 0; from < plain.length(); ) {
      int room = from == 0 ? width : width - indent;
      int end = from + fitting(plain.substring(from), room);
      if (end == from) {
        end = from + Character.charCount(plain.codePointAt(from)); // a wide character on a screen of one column
      }
      if (end < plain.length()) {
        int blank = plain.charAt(end) == ' ' ? end : plain.lastIndexOf(' ', end - 1);
        int words = from;
        while (words < plain.length() && plain.charAt(words) == ' ') {
          words++;
        }
        if (blank > words) {
          end = blank;
        }
      }
      int shown = end;
      while (shown > from && shown < plain.length() && plain.charAt(shown - 1) == ' ') {
        shown--;
      }
      Text piece = slice(text, from, shown);
      lines.add(from == 0 ? piece : Text.of(" ".repeat(indent)).plus(piece));
      from = end;
      while (from < plain.length() && plain.charAt(from) == ' ') {
        from++;
      }
    }
    return lines;
  }

  /**
   * A line of words and parts (two blanks or more stand between parts), wrapped: a whole part goes to the next line rather than
   * its end, as long as the line it leaves is filled well; what follows stands under the last part that begins in the first line.
   */
  static List<Text> flow(Text text, int width) {
    if (width <= 0 || width(text) <= width) {
      return List.of(text);
    }
    String plain = text.plain();
    int filled = width * 2 / 3;
    int indent = indent(text);
    int hang = indent;
    int part = -1;
    for (int i = plain.indexOf("  ", indent); i >= 0; i = plain.indexOf("  ", i)) {
      int next = i;
      while (next < plain.length() && plain.charAt(next) == ' ') {
        next++;
      }
      int left = DisplayWidth.of(plain.substring(0, i));
      int column = left + next - i;
      if (left > width || next == plain.length()) {
        break;
      }
      hang = column <= filled ? column : hang;
      part = left >= filled ? i : part;
      i = next;
    }
    if (part < 0) {
      return wrap(text, width, hang);
    }
    int rest = part;
    while (plain.charAt(rest) == ' ') {
      rest++;
    }
    List<Text> lines = new ArrayList<>();
    lines.add(slice(text, 0, part));
    lines.addAll(flow(Text.of(" ".repeat(hang)).plus(slice(text, rest, plain.length())), width));
    return lines;
  }

  private static Text slice(Text text, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (Span span : text.spans()) {
      int start = Math.max(from, at);
      int end = Math.min(to, at + span.text().length());
      if (start < end) {
        spans.add(new Span(span.text().substring(start - at, end - at), span.style()));
      }
      at += span.text().length();
    }
    return new Text(spans);
  }

  /** Blanks a line starts with. */
  static int indent(Text text) {
    String plain = text.plain();
    int i = 0;
    while (i < plain.length() && plain.charAt(i) == ' ') {
      i++;
    }
    return i == plain.length() ? 0 : i;
  }
}
