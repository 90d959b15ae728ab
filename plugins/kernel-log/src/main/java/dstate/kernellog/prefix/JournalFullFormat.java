package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** journalctl {@code short-full} and {@code with-unit}: weekday, date and an abbreviated zone, which names no offset unless it is UTC. */
public final class JournalFullFormat implements LogFormat {
  @Override
  public String name() {
    return "journal-full";
  }

  @Override
  public String about() {
    return "journalctl -o short-full and with-unit: Mon 2026-06-01 14:11:13 UTC host kernel: msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, JournalFullFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(JournalFullFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    WallStamp wall = WallStamp.weekdayIso(b, at);
    int host = wall.found() && b.is(wall.end(), ' ') ? HostTag.tagged(b, wall.end() + 1) : -1;
    if (host >= 0) {
      wall.tell(out);
    }
    return host;
  }
}
