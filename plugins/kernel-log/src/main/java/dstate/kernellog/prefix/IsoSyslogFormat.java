package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Files of newer rsyslog and journalctl {@code short-iso} and {@code short-iso-precise}: an ISO 8601 stamp, host and tag. */
public final class IsoSyslogFormat implements LogFormat {
  @Override
  public String name() {
    return "syslog-iso";
  }

  @Override
  public String about() {
    return "rsyslog's ISO file or journalctl -o short-iso: 2026-06-01T14:11:13.123456+02:00 host kernel: msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, IsoSyslogFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(IsoSyslogFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    WallStamp wall = WallStamp.iso(b, at);
    int host = wall.found() && b.is(wall.end(), ' ') ? HostTag.any(b, wall.end() + 1) : -1;
    if (host >= 0) {
      wall.tell(out);
    }
    return host;
  }
}
