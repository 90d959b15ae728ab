package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;
import java.util.Map;

/**
 * journalctl {@code json} and {@code json-sse}: one object a line. {@code MESSAGE} is a string, or an array of bytes when it is no
 * UTF-8; {@code _SOURCE_MONOTONIC_TIMESTAMP} is the kernel's own clock, {@code __REALTIME_TIMESTAMP} the journal's, both in
 * microseconds (systemd, src/shared/logs-show.c, and the journal's documentation of its export formats).
 */
public final class JournalJsonFormat implements LogFormat {
  private static final String MESSAGE = "MESSAGE";
  private static final String MONO = "_SOURCE_MONOTONIC_TIMESTAMP";
  private static final String WALL = "__REALTIME_TIMESTAMP";
  private static final String PRIORITY = "PRIORITY";
  private static final List<String> WANTED = List.of(MESSAGE, MONO, WALL, PRIORITY);

  @Override
  public String name() {
    return "journal-json";
  }

  @Override
  public String about() {
    return "journalctl -o json and json-sse: one object a line";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, (b, at, out) -> fields(b, at).containsKey(MESSAGE) ? b.length() : -1);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    Map<String, Bytes> fields = fields(line, Noise.end(line));
    if (!fields.containsKey(MESSAGE)) {
      return false;
    }
    Bytes text = fields.get(MESSAGE);
    long mono = number(fields, MONO);
    if (mono >= 0) {
      out.mono(mono / 1_000_000 + "." + Long.toString(1_000_000 + mono % 1_000_000).substring(1), mono * 1000);
    }
    long wall = number(fields, WALL);
    if (wall >= 0) {
      WallStamp.unix(Bytes.utf8(wall / 1_000_000 + "." + Long.toString(1_000_000 + wall % 1_000_000).substring(1)), 0).tell(out);
    }
    long priority = number(fields, PRIORITY);
    if (priority >= 0 && priority < 8) {
      out.level((int) priority);
    }
    // printk.time and caller ids are not in the journal's message; what looks like one was printed twice
    int at = InnerStamps.end(text, 0, out);
    out.text(text.from(at));
    return true;
  }

  private static Map<String, Bytes> fields(Bytes line, int at) {
    int object = line.startsWith("data:", at) ? line.skipBlanks(at + "data:".length()) : at;
    return JsonObject.fields(line, object, WANTED);
  }

  /** Microseconds of at most 16 digits, so that nanoseconds fit a long; -1: absent or no number. */
  private static long number(Map<String, Bytes> fields, String name) {
    Bytes digits = fields.getOrDefault(name, Bytes.EMPTY);
    long micros = digits.length() > 16 ? -1 : digits.decimal(0, digits.length());
    return micros > Long.MAX_VALUE / 1000 ? -1 : micros;
  }
}
