package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Syslog as RFC 5424 has it, with structured data. */
public final class Rfc5424Format implements LogFormat {
  @Override
  public String name() {
    return "rfc5424";
  }

  @Override
  public String about() {
    return "RFC 5424: <4>1 2026-06-01T14:11:13.123456+02:00 host kernel - - - msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, Rfc5424Format::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(Rfc5424Format::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    int close = b.skipDigits(at + 1);
    if (!b.is(at, '<') || close == at + 1 || close > at + 4 || !b.startsWith(">1 ", close)) {
      return -1;
    }
    WallStamp wall = WallStamp.iso(b, close + 3);
    int i = wall.found() ? wall.end() : b.startsWith("- ", close + 3) ? close + 4 : -1;
    // host, application, process id and message id: four words, each perhaps "-"
    for (int word = 0; word < 4; word++) {
      int from = i < 0 || !b.is(i, ' ') ? -1 : i + 1;
      i = from < 0 ? -1 : b.indexOf(' ', from);
    }
    int end = i < 0 ? -1 : structuredDataEnd(b, i + 1);
    if (end < 0) {
      return -1;
    }
    out.level((int) (b.decimal(at + 1, close) & 7));
    wall.tell(out);
    if (b.is(end, ' ')) {
      end++;
    }
    boolean mark = end + 2 < b.length() && b.at(end) == 0xef && b.at(end + 1) == 0xbb && b.at(end + 2) == 0xbf;
    return mark ? end + 3 : end;
  }

  /** {@code -} or elements in brackets, in whose quoted values a bracket is written {@code \]} (RFC 5424, 6.3). */
  private static int structuredDataEnd(Bytes b, int at) {
    if (b.is(at, '-')) {
      return at + 1;
    }
    int i = at;
    while (b.is(i, '[')) {
      boolean quoted = false;
      for (i++; i < b.length() && (quoted || !b.is(i, ']')); i++) {
        if (b.is(i, '\\')) {
          i++;
        } else if (b.is(i, '"')) {
          quoted = !quoted;
        }
      }
      i++;
    }
    return i > at && i <= b.length() ? i : -1;
  }
}
