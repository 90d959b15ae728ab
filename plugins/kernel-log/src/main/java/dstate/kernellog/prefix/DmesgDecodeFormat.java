package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** dmesg -x: facility and level in words before the stamp. */
public final class DmesgDecodeFormat implements LogFormat {
  @Override
  public String name() {
    return "dmesg-decode";
  }

  @Override
  public String about() {
    return "dmesg -x: kern  :err   : [    1.234567] msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, DmesgDecodeFormat::read);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(DmesgDecodeFormat::read, line, out);
  }

  private static int read(Bytes b, int at, LineSink out) {
    int facility = word(b, at, FACILITIES);
    int level = facility < 0 ? -1 : word(b, facility, LEVELS);
    if (level < 0) {
      return -1;
    }
    for (int i = 0; i < LEVELS.size(); i++) {
      if (b.startsWith(LEVELS.get(i), facility)) {
        out.level(i);
      }
    }
    return b.is(level, ' ') ? level + 1 : level;
  }

  /** One of {@code names}, padded with blanks, and a colon; the index after it. */
  private static int word(Bytes b, int at, List<String> names) {
    for (String name : names) {
      int colon = b.startsWith(name, at) ? b.skipBlanks(at + name.length()) : -1;
      if (b.is(colon, ':')) {
        return colon + 1;
      }
    }
    return -1;
  }

  // util-linux, sys-utils/dmesg.c, level_names and facility_names; the position of a level is its number.
  private static final List<String> LEVELS = List.of("emerg", "alert", "crit", "err", "warn", "notice", "info", "debug");
  private static final List<String> FACILITIES =
      List.of("kern", "user", "mail", "daemon", "authpriv", "auth", "syslog", "lpr", "news", "uucp", "cron", "ftp", "local");
}
