package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Serial console loggers, conserver, cloud and container logs: their own stamp, a TAB or blank, then the line as the kernel wrote it. */
public final class LoggerFormat implements LogFormat {
  @Override
  public String name() {
    return "logger";
  }

  @Override
  public String about() {
    return "a console logger's stamp before the kernel's line: 2026-06-01 14:11:13 [    1.2] msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Math.max(Prefix.share(lines, LoggerFormat::strict), Prefix.share(lines, LoggerFormat::loose) / 2);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(LoggerFormat::loose, line, out);
  }

  /** Stamp, then a TAB or printk's own time: nothing else writes that. */
  private static int strict(Bytes b, int at, LineSink out) {
    int stamp = stamp(b, at, out);
    if (stamp < 0 || !separated(b, stamp)) {
      return -1;
    }
    int next = b.skipBlanks(stamp);
    int inner = PrintkStamp.read(b, next, out);
    return inner >= 0 ? inner : b.is(stamp, '\t') ? stamp + 1 : -1;
  }

  /** Also a stamp and a blank before text without a printk time (printk.time=0). */
  private static int loose(Bytes b, int at, LineSink out) {
    int strict = strict(b, at, out);
    if (strict >= 0) {
      return strict;
    }
    out.clear();
    int stamp = stamp(b, at, out);
    return stamp >= 0 && out.hasWall() && b.is(stamp, ' ') && HostTag.tagged(b, stamp + 1) < 0 ? stamp + 1 : -1;
  }

  private static boolean separated(Bytes b, int at) {
    return b.is(at, ' ') || b.is(at, '\t') || b.is(at, '[') || b.is(at, '<');
  }

  private static int stamp(Bytes b, int at, LineSink out) {
    boolean bracket = b.is(at, '[');
    int from = bracket ? at + 1 : at;
    int end = bracket && b.startsWith("-- MARK -- ", from) ? -1 : clock(b, from, out);
    if (end < 0) {
      return -1;
    }
    if (bracket) {
      return b.is(end, ']') ? end + 1 : -1;
    }
    if (b.startsWith(" stdout ", end) || b.startsWith(" stderr ", end)) {
      // container runtimes: stream, then F for a whole or P for a partial line
      int flag = end + " stdout ".length();
      return (b.is(flag, 'F') || b.is(flag, 'P')) && b.is(flag + 1, ' ') ? flag + 1 : -1;
    }
    return b.is(end, '>') || b.is(end, ':') || b.is(end, '|') ? end + 1 : end;
  }

  private static int clock(Bytes b, int at, LineSink out) {
    for (WallStamp wall : new WallStamp[] {
        WallStamp.iso(b, at), WallStamp.ctime(b, at), WallStamp.syslog(b, at), WallStamp.weekdayIso(b, at), WallStamp.unix(b, at)}) {
      if (wall.found()) {
        wall.tell(out);
        return wall.end();
      }
    }
    return WallStamp.timeOfDayEnd(b, at);
  }
}
