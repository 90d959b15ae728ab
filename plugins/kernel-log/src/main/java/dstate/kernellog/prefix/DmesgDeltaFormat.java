package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** dmesg -e and -H. Only the first line of a minute has a clock; the other lines say how long after the line before they came. */
public final class DmesgDeltaFormat implements LogFormat {
  @Override
  public String name() {
    return "dmesg-delta";
  }

  @Override
  public String about() {
    return "dmesg -e and -H: [Jun 1 14:11] msg once a minute, then [  +0.000123] msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, DmesgDeltaFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(DmesgDeltaFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    if (!b.is(at, '[')) {
      return -1;
    }
    WallStamp wall = WallStamp.minute(b, at + 1);
    int end = wall.found() ? wall.end() : difference(b, b.skipBlanks(at + 1));
    if (!b.is(end, ']')) {
      return -1;
    }
    wall.tell(out);
    return PrintkStamp.afterCaller(b, end + 1, out);
  }

  /** {@code +0.000123}: since the line before; no clock by itself. */
  private static int difference(Bytes b, int at) {
    int dot = b.skipDigits(at + 1);
    return (b.is(at, '+') || b.is(at, '-')) && dot > at + 1 && b.is(dot, '.') ? b.skipDigits(dot + 1) : -1;
  }
}
