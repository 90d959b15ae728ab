package dstate.shell.terminal;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Attributes;
import org.jline.utils.NonBlockingReader;

/** Keys of the small pager. On a dumb terminal a key is the first letter of a line. */
final class PagerKeys {
  enum Key { PAGE, LINE, HALF, BACK, START, END, FIND, AGAIN, HELP, QUIT, OTHER }

  private static final long LOOK_MILLIS = 100;
  /** The rest of an escape sequence comes at once, over slow links within this; a lone Escape does not. */
  private static final long ESCAPE_MILLIS = 100;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int ESCAPE = 27;

  private final Tty tty;
  private final BooleanSupplier stop;

  PagerKeys(Tty tty, BooleanSupplier stop) {
    this.tty = tty;
    this.stop = stop;
  }

  /** Single keys from now on; returns what {@link #end} restores. */
  Attributes begin() {
    return tty.jline().enterRawMode();
  }

  void end(Attributes cooked) {
    tty.jline().setAttributes(cooked);
  }

  Key next() throws IOException {
    int c = read();
    if (tty.dumb()) {
      for (int rest = c; rest != '\n' && rest != '\r' && rest >= 0; ) {
        rest = read();
      }
      return c == '\n' || c == '\r' ? Key.PAGE : key(c);
    }
    return c == ESCAPE ? escape() : key(c);
  }

  private static Key key(int c) {
    return switch (c) {
      case ' ', 'f', 6 -> Key.PAGE;
      case '\r', '\n', 'j', 'e' -> Key.LINE;
      case 'd' -> Key.HALF;
      case 'b', 2 -> Key.BACK;
      case 'g' -> Key.START;
      case 'G' -> Key.END;
      case '/' -> Key.FIND;
      case 'n' -> Key.AGAIN;
      case 'h', '?' -> Key.HELP;
      case 'q', 'Q', CTRL_C, CTRL_D, -1 -> Key.QUIT;
      default -> Key.OTHER;
    };
  }

  private Key escape() throws IOException {
    NonBlockingReader reader = tty.jline().reader();
    int c = reader.read(ESCAPE_MILLIS);
    if (c < 0) {
      return Key.QUIT;
    }
    StringBuilder sequence = new StringBuilder();
    while (c >= 0 && sequence.length() < 8) {
      sequence.append((char) c);
      if (sequence.length() > 1 && (c == '~' || Character.isLetter(c))) {
        break;
      }
      c = reader.read(ESCAPE_MILLIS);
    }
    return switch (sequence.toString()) {
      case "[6~" -> Key.PAGE;
      case "[5~" -> Key.BACK;
      case "[B", "OB" -> Key.LINE;
      case "[H", "OH", "[1~" -> Key.START;
      case "[F", "OF", "[4~" -> Key.END;
      default -> Key.OTHER;
    };
  }

  /** A line typed after {@code /}, with echo and backspace; empty when given up. */
  String line() throws IOException {
    StringBuilder typed = new StringBuilder();
    for (int c = read(); c != '\r' && c != '\n'; c = read()) {
      if (c < 0 || c == ESCAPE || c == CTRL_C) {
        return "";
      }
      if (c == 127 || c == 8) {
        if (typed.length() > 0) {
          typed.setLength(typed.length() - 1);
          tty.print("\b \b");
        }
      } else if (c >= ' ') {
        typed.append((char) c);
        if (!tty.dumb()) {
          tty.print(Character.toString(c));
        }
      }
      tty.flush();
    }
    return typed.toString();
  }

  private int read() throws IOException {
    while (!stop.getAsBoolean()) {
      int c = tty.jline().reader().read(LOOK_MILLIS);
      if (c != NonBlockingReader.READ_EXPIRED) {
        return c;
      }
    }
    return CTRL_C;
  }
}
