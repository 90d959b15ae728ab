package dstate.engine.sample;

import dstate.api.bytes.Bytes;
import dstate.api.model.Stamp;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** {@code 2026-06-01T14:11:13 text}, or {@code --06-01T14:11:13 text} without a year. */
public final class WallFormat implements LogFormat {
  @Override
  public String name() {
    return "wall";
  }

  @Override
  public String about() {
    return "2026-06-01T14:11:13 text";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return (double) lines.stream().filter(l -> prefix(l, new LineSink())).count() / Math.max(1, lines.size());
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    int end = line.indexOf(' ', 0);
    if (end < 16 || end > 30 || !line.is(end - 3, ':')) {
      return false;
    }
    String iso = line.slice(0, end).text();
    try {
      boolean year = !iso.startsWith("--");
      LocalDateTime time = LocalDateTime.parse(year ? iso : "2000-" + iso.substring(2));
      out.wall(iso, year ? time.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L : Stamp.NO_WALL);
      out.textStarts(end + 1);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
