package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** journalctl {@code short-unix}: seconds since 1970, a host and a tag. */
public final class JournalUnixFormat implements LogFormat {
  @Override
  public String name() {
    return "journal-unix";
  }

  @Override
  public String about() {
    return "journalctl -o short-unix: 1780323073.123456 host kernel: msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, JournalUnixFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(JournalUnixFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    WallStamp wall = WallStamp.unix(b, at);
    int host = wall.found() && b.is(wall.end(), ' ') ? HostTag.tagged(b, wall.end() + 1) : -1;
    if (host >= 0) {
      wall.tell(out);
    }
    return host;
  }
}
