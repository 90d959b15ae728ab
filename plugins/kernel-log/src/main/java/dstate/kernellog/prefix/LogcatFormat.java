package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Android's logcat: no year, process and thread of the logger, a letter for the level. */
public final class LogcatFormat implements LogFormat {
  @Override
  public String name() {
    return "logcat";
  }

  @Override
  public String about() {
    return "Android logcat -b kernel: 06-01 14:11:13.123     0     0 E [ 1234.567890] msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, LogcatFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(LogcatFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    WallStamp wall = WallStamp.monthDay(b, at);
    int pid = wall.found() ? b.skipBlanks(wall.end()) : -1;
    int tid = b.skipBlanks(b.skipDigits(pid));
    int level = b.skipBlanks(b.skipDigits(tid));
    boolean fits = pid > 0 && b.isDigit(pid) && b.isDigit(tid) && level < b.length() && "VDIWEF".indexOf(b.at(level)) >= 0 && b.is(level + 1, ' ');
    if (!fits) {
      return -1;
    }
    wall.tell(out);
    int i = level + 2;
    int tag = b.startsWith("kernel", i) ? b.skipBlanks(i + "kernel".length()) : -1;
    return b.is(tag, ':') ? b.is(tag + 1, ' ') ? tag + 2 : tag + 1 : i;
  }
}
