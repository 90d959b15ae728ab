package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** journalctl {@code short-monotonic} and {@code short-delta}: printk's bracket, but a host and a tag follow. */
public final class JournalMonotonicFormat implements LogFormat {
  @Override
  public String name() {
    return "journal-monotonic";
  }

  @Override
  public String about() {
    return "journalctl -o short-monotonic and short-delta: [ 1234.567890] host kernel: msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    Bytes host = firstHost(lines);
    return host.isEmpty() ? 0 : Prefix.share(lines, (b, at, out) -> hostOf(b, at, out).equals(host) ? read(b, at, out) : -1);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(JournalMonotonicFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    int time = PrintkStamp.time(b, at, out);
    return time >= 0 && b.is(time, ' ') && HostTag.hostEnd(b, time + 1) > 0 ? HostTag.tagged(b, time + 1) : -1;
  }

  /** A whole journal is of one host: the word before the first {@code kernel:} tells journal lines from "nvme nvme0: msg". */
  private static Bytes firstHost(List<Bytes> lines) {
    for (Bytes line : lines) {
      Bytes clean = Noise.withoutEscapes(line);
      Bytes host = hostOf(clean, Noise.end(clean), new LineSink());
      if (!host.isEmpty() && clean.contains(" kernel: ")) {
        return host;
      }
    }
    return Bytes.EMPTY;
  }

  private static Bytes hostOf(Bytes b, int at, LineSink out) {
    int time = PrintkStamp.time(b, at, out);
    int end = time >= 0 && b.is(time, ' ') ? HostTag.hostEnd(b, time + 1) : -1;
    return end < 0 ? Bytes.EMPTY : b.slice(time + 1, end);
  }
}
