package dstate.shell.render;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * The one place that makes hostile text safe: nothing it returns can move a cursor, change colours, a title or the
 * clipboard, or reorder the words beside it.
 *
 * <p>What becomes a visible mark: C0 controls and DEL ({@code ^[}, {@code ^?}); C1 controls, bidi controls, zero-width and
 * other invisible format characters, byte order marks, line and paragraph separators, tag characters, noncharacters, lone
 * surrogates ({@code <U+202E>}). A tab becomes one blank and a line feed {@code ^J}: cells and spans have no lines of their
 * own, renderers that keep lines split before they clean. Joiners (U+200C, U+200D) and variation selectors stay: words of
 * Persian and Hindi need them, and they can do no more than join their neighbours.
 *
 * <p>Source: ECMA-48 (C0, C1), UAX #9 section 2 (bidi controls), Unicode TR #36 section 2.
 */
public final class Cleaner {
  private Cleaner() {}

  /** Whether a code point (or a surrogate that stands alone) may not reach a screen as it is. Tab and line feed may not either. */
  public static boolean hostile(int c) {
    if (c < 0x300) {
      return c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0xad;
    }
    return c == 0x61c // ARABIC LETTER MARK
        || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 // fillers: letters that look like nothing
        || c == 0x180e // MONGOLIAN VOWEL SEPARATOR
        || c == 0x200b || c == 0x200e || c == 0x200f // zero width space, direction marks
        || c >= 0x2028 && c <= 0x202e // separators, embeddings, overrides
        || c >= 0x2060 && c <= 0x206f // word joiner, invisible operators, isolates, deprecated format characters
        || c >= 0xd800 && c <= 0xdfff // not half of a pair, or it would be another code point
        || c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe // noncharacters
        || c == 0xfeff // byte order mark
        || c >= 0xfff9 && c <= 0xfffb // interlinear annotation
        || c >= 0x13430 && c <= 0x1345f // hieroglyph format controls
        || c >= 0x1bca0 && c <= 0x1bca3 // shorthand format controls
        || c >= 0x1d173 && c <= 0x1d17a // musical format controls
        || c >= 0xe0000 && c <= 0xe00ff; // tags; E0100 on are variation selectors
  }

  /** The text with marks in place of what is hostile. */
  public static String clean(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) < 0x7f) {
      i++;
    }
    if (i == text.length()) {
      return text; // nearly every cell
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        out.append(' ');
      } else if (hostile(c)) {
        mark(c, out);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** The product's own characters beyond ASCII, and usual ones of prose, as ASCII. */
  private static final Map<Integer, String> ASCII = Map.ofEntries(
      Map.entry(0x2026, "..."), Map.entry(0x2013, "-"), Map.entry(0x2014, "-"), Map.entry(0x2192, "->"), Map.entry(0x2190, "<-"),
      Map.entry(0x2018, "'"), Map.entry(0x2019, "'"), Map.entry(0x201c, "\""), Map.entry(0x201d, "\""), Map.entry(0xb7, "."),
      Map.entry(0xd7, "x"), Map.entry(0xb1, "+-"), Map.entry(0xb5, "u"), Map.entry(0x3bc, "u"), Map.entry(0x2264, "<="),
      Map.entry(0x2265, ">="), Map.entry(0xa0, " "));

  /** Clean, and in ASCII: other characters become marks too. */
  public static String ascii(String text) {
    String clean = clean(text);
    if (clean.chars().allMatch(c -> c < 0x80)) {
      return clean;
    }
    StringBuilder out = new StringBuilder(clean.length() + 32);
    clean.codePoints().forEach(c -> {
      if (c < 0x80) {
        out.append((char) c);
      } else if (ASCII.containsKey(c)) {
        out.append(ASCII.get(c));
      } else {
        mark(c, out);
      }
    });
    return out.toString();
  }

  private static void mark(int c, StringBuilder out) {
    if (c < 0x20) {
      out.append('^').append((char) (c + 0x40)); // ^[ for ESC, as cat -v and stty write it
    } else if (c == 0x7f) {
      out.append("^?");
    } else {
      out.append(String.format(Locale.ROOT, "<U+%04X>", c));
    }
  }

  /**
   * Appends text of a JSON document with what is hostile as backslash-u escapes. JSON keeps the value as it was read, yet a
   * terminal that shows the document receives no control character. Outside of strings a document has none of these, so
   * that whole documents may pass; line feeds between documents stay.
   */
  static void json(CharSequence text, int from, int to, Appendable out) throws IOException {
    int plain = from;
    for (int i = from; i < to; ) {
      int c = Character.codePointAt(text, i);
      int next = i + Character.charCount(c);
      if (c != '\n' && hostile(c)) {
        out.append(text, plain, i);
        for (int k = i; k < next; k++) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(k)));
        }
        plain = next;
      }
      i = next;
    }
    out.append(text, plain, to);
  }
}
