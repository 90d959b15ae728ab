package org.example.acme;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.time.Instant;
import java.util.List;

/**
 * Lines of the concentrator: {@code @ACME 07 1464761473.250 | [35060910.024741] text}: blade, seconds since 1970 (UTC), then
 * what the blade's console printed, with or without printk's own time.
 */
public final class AcmeConsoleFormat implements LogFormat {
  private static final String MARK = "@ACME ";
  private static final String BAR = " | ";

  @Override
  public String name() {
    return "acme-console";
  }

  @Override
  public String about() {
    return "ACME blade chassis, serial concentrator";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    long seen = lines.stream().filter(line -> !line.trim().isEmpty()).count();
    long mine = lines.stream().filter(line -> prefix(line, new LineSink())).count();
    return seen == 0 ? 0 : (double) mine / seen;
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    if (!line.startsWith(MARK)) {
      return false;
    }
    int blade = MARK.length();
    int bladeEnd = line.skipDigits(blade);
    int dot = line.skipDigits(bladeEnd + 1);
    int end = line.skipDigits(dot + 1);
    long seconds = line.decimal(bladeEnd + 1, dot);
    // More than ten digits are no date, and would not fit: a log may hold anything.
    if (bladeEnd == blade || !line.is(bladeEnd, ' ') || seconds < 0 || seconds > 9_000_000_000L || dot - bladeEnd > 11 || !line.is(dot, '.')
        || end != dot + 4 || !line.startsWith(BAR, end)) {
      return false;
    }
    long millis = seconds * 1000 + line.decimal(dot + 1, end);
    out.wall(Instant.ofEpochMilli(millis).toString(), millis * 1_000_000L);
    out.caller("blade" + line.slice(blade, bladeEnd).text());
    out.textStarts(printkTime(line, end + BAR.length(), out));
    return true;
  }

  /** Takes {@code [seconds.micros] } if it stands at {@code from}; where the text starts. */
  private static int printkTime(Bytes line, int from, LineSink out) {
    if (!line.is(from, '[')) {
      return from;
    }
    int seconds = line.skipBlanks(from + 1);
    int dot = line.skipDigits(seconds);
    int close = line.skipDigits(dot + 1);
    long whole = line.decimal(seconds, dot);
    if (whole < 0 || whole > 9_000_000_000L || close != dot + 7 || !line.is(dot, '.') || !line.is(close, ']')) {
      return from;
    }
    out.mono(line.slice(seconds, close).text(), whole * 1_000_000_000L + line.decimal(dot + 1, close) * 1000);
    return line.is(close + 1, ' ') ? close + 2 : close + 1;
  }
}
