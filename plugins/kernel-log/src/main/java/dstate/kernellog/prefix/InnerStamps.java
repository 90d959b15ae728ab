package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;

/**
 * Stamps that follow a collector's own: printk's prefix, and those of dmesg with several {@code --time-format}. Both clocks are
 * kept; of two of a kind the outer one is.
 */
final class InnerStamps {
  /** dmesg writes at most three stamps on a line; a fourth is somebody's message. */
  private static final int MOST = 4;
  private static final String DROPPED = " printk messages dropped ** ";

  private InnerStamps() {}

  /** The index of the message, {@code at} when nothing more stands there. */
  static int end(Bytes b, int at, LineSink out) {
    int i = at;
    for (int n = 0; n < MOST; n++) {
      int next = one(b, i, out);
      if (next < 0) {
        break;
      }
      i = next;
    }
    return i;
  }

  private static int one(Bytes b, int at, LineSink out) {
    int i = PrintkStamp.read(b, at, out);
    if (i < 0) {
      i = bracketed(b, at, out);
    }
    if (i < 0) {
      i = comma(b, at, out);
    }
    if (i < 0) {
      i = dropped(b, at);
    }
    return i;
  }

  /** {@code [Mon Jun  1 14:11:13 2026] } and the same with dmesg's difference in it. */
  static int bracketed(Bytes b, int at, LineSink out) {
    if (!b.is(at, '[')) {
      return -1;
    }
    WallStamp wall = WallStamp.ctime(b, at + 1);
    if (!wall.found()) {
      return -1;
    }
    int close = b.indexOf(']', wall.end());
    if (close < 0 || close - wall.end() > 24 || (close > wall.end() && !b.is(b.skipBlanks(wall.end()), '<'))) {
      return -1;
    }
    wall.tell(out);
    return PrintkStamp.afterCaller(b, close + 1, out);
  }

  /** {@code 2026-06-01T14:11:13,123456+00:00 }: dmesg's iso format, known by its comma. */
  static int comma(Bytes b, int at, LineSink out) {
    WallStamp wall = WallStamp.iso(b, at);
    if (!wall.found() || !b.is(at + 19, ',') || !b.is(wall.end(), ' ')) {
      return -1;
    }
    wall.tell(out);
    return PrintkStamp.afterCaller(b, wall.end(), out);
  }

  /** Before 4.1x a console printed no newline after it: {@code ** 42 printk messages dropped ** [    9.1] msg}. */
  static int dropped(Bytes b, int at) {
    int digits = at + 3;
    int end = b.skipDigits(digits);
    boolean fits = b.startsWith("** ", at) && end > digits && b.startsWith(DROPPED, end) && b.is(end + DROPPED.length(), '[');
    return fits ? end + DROPPED.length() : -1;
  }
}
