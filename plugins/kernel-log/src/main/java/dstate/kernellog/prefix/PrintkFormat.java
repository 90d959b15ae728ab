package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Text as printk writes it to consoles and as dmesg prints it: {@code <6>[   12.345678][  T123] msg}, prefix also in the middle of a line. */
public final class PrintkFormat implements LogFormat {
  /** How much of a line may stand before a prefix in its middle. */
  private static final int LONGEST_LEAD = 512;

  @Override
  public String name() {
    return "printk";
  }

  @Override
  public String about() {
    return "kernel console, dmesg, dmesg -r and -d: [    1.234567] msg, with priority or caller id";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    // journalctl's short-monotonic looks the same but for host and tag: those lines are its own.
    // A priority alone proves little: RFC 5424 begins with one too.
    return Math.max(Prefix.share(lines, PrintkFormat::timedLine), Prefix.share(lines, PrintkFormat::ownLine) / 2);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(PrintkFormat::layer, line, out);
  }

  private static int ownLine(Bytes b, int at, LineSink out) {
    int end = PrintkStamp.read(b, at, out);
    return end >= 0 && b.startsWith(" kernel: ", HostTag.hostEnd(b, end)) ? -1 : end;
  }

  private static int timedLine(Bytes b, int at, LineSink out) {
    int end = ownLine(b, at, out);
    return out.hasMono() ? end : -1;
  }

  private static int layer(Bytes b, int at, LineSink out) {
    int end = PrintkStamp.read(b, at, out);
    return end >= 0 ? end : midLine(b, at, out);
  }

  /**
   * The last time in a line that begins with something else: {@code host login: [    9.1] msg}, half a user's message, a
   * cut {@code ** 12 printk messages dropped **}. Six decimals as the kernel prints them, so that prose rarely fits.
   */
  private static int midLine(Bytes b, int at, LineSink out) {
    for (int i = Math.min(b.length(), LONGEST_LEAD) - 1; i > at; i--) {
      if (b.is(i, '[') && sixDecimals(b, i)) {
        return PrintkStamp.read(b, i, out);
      }
    }
    return -1;
  }

  private static boolean sixDecimals(Bytes b, int open) {
    int from = b.skipBlanks(open + 1);
    int dot = b.skipDigits(from);
    return dot > from && b.is(dot, '.') && b.skipDigits(dot + 1) == dot + 7 && b.is(dot + 7, ']');
  }
}
