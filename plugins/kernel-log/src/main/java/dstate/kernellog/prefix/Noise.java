package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;

/**
 * What transports put before or into a line: byte order marks, NUL and BEL, escape sequences of terminals (ECMA-48), and the
 * quote marks and indentation of mails and tickets.
 */
final class Noise {
  private static final int ESC = 0x1b;
  private static final int BEL = 0x07;

  private Noise() {}

  /** The index of the first byte of {@code line} that is no noise. */
  static int end(Bytes line) {
    int i = 0;
    while (i < line.length()) {
      int c = line.at(i);
      boolean control = c < ' ' || c == 0x7f;
      boolean quote = c == '>' && (line.is(i + 1, ' ') || line.is(i + 1, '>') || line.is(i + 1, '['));
      if (control || c == ' ' || quote) {
        i++;
      } else if (c == 0xef && i + 2 < line.length() && line.at(i + 1) == 0xbb && line.at(i + 2) == 0xbf) {
        i += 3;
      } else {
        return i;
      }
    }
    return i;
  }

  /** The index after the quote marks of a mail: {@code > > text} gives the one of {@code text}; indentation stays. */
  static int quoteEnd(Bytes line) {
    int i = 0;
    while (line.is(i, '>') && (line.is(i + 1, ' ') || line.is(i + 1, '>'))) {
      i += line.is(i + 1, ' ') ? 2 : 1;
    }
    return i;
  }

  /** The same line without escape sequences; the very same object when it has none, which is the rule. */
  static Bytes withoutEscapes(Bytes line) {
    int first = line.indexOf((char) ESC, 0);
    if (first < 0) {
      return line;
    }
    byte[] kept = new byte[line.length()];
    int n = 0;
    for (int i = 0; i < line.length(); ) {
      if (line.at(i) == ESC) {
        i = sequenceEnd(line, i);
      } else {
        kept[n++] = (byte) line.at(i++);
      }
    }
    return Bytes.of(kept, 0, n);
  }

  /** ECMA-48: CSI is ESC [, parameters 0x30-0x3f, intermediates 0x20-0x2f, one final byte; OSC runs to BEL or ESC \. */
  private static int sequenceEnd(Bytes line, int esc) {
    int i = esc + 1;
    if (line.is(i, '[')) {
      i++;
      while (i < line.length() && line.at(i) >= 0x20 && line.at(i) <= 0x3f) {
        i++;
      }
      return Math.min(line.length(), i + 1);
    }
    if (line.is(i, ']')) {
      while (i < line.length() && line.at(i) != BEL && line.at(i) != ESC) {
        i++;
      }
      return Math.min(line.length(), line.is(i, (char) ESC) ? i + 2 : i + 1);
    }
    while (i < line.length() && line.at(i) >= 0x20 && line.at(i) <= 0x2f) {
      i++;
    }
    return Math.min(line.length(), i + 1);
  }
}
