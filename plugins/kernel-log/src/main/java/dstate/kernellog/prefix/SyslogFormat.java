package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Traditional syslog files (RFC 3164), journalctl {@code short} and {@code short-precise}: the day padded with a blank or zero, never a year. */
public final class SyslogFormat implements LogFormat {
  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public String about() {
    return "RFC 3164 file or journalctl -o short: Jun  1 14:11:13 host kernel: msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, SyslogFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(SyslogFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    int i = at;
    int priority = b.skipDigits(at + 1);
    if (b.is(at, '<') && priority > at + 1 && priority <= at + 4 && b.is(priority, '>')) {
      out.level((int) (b.decimal(at + 1, priority) & 7));
      i = priority + 1;
    }
    WallStamp wall = WallStamp.syslog(b, i);
    int host = wall.found() && b.is(wall.end(), ' ') ? HostTag.any(b, b.skipBlanks(wall.end())) : -1;
    if (host >= 0) {
      wall.tell(out);
    }
    return host;
  }
}
