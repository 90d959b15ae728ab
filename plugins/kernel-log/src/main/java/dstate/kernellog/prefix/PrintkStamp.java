package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;

/**
 * printk's own prefix, wherever it stands: {@code <6>[   12.345678][  T123] }.
 *
 * <p>Source: kernel/printk/printk.c, print_syslog(), print_time() ({@code [%5lu.%06lu]}), print_caller() (5.1 and later); dmesg
 * puts a blank between the brackets (util-linux, dmesg.c) and writes differences inside them with -d.
 */
final class PrintkStamp {
  private PrintkStamp() {}

  /** The index of the message; -1 when neither priority nor time stands at {@code at}. */
  static int read(Bytes b, int at, LineSink out) {
    int i = priority(b, at, out);
    boolean any = i > at;
    int time = time(b, i, out);
    if (time >= 0) {
      any = true;
      i = afterCaller(b, time, out);
    }
    return any ? i : -1;
  }

  /** The time alone: {@code [   12.345678]}, with dmesg's {@code <    0.000123>} in it; the index after the bracket, or -1. */
  static int time(Bytes b, int at, LineSink out) {
    if (!b.is(at, '[')) {
      return -1;
    }
    int from = b.skipBlanks(at + 1);
    int dot = b.skipDigits(from);
    if (dot == from) {
      return differenceAlone(b, from);
    }
    if (dot - from > 12 || !b.is(dot, '.')) {
      return -1;
    }
    int end = b.skipDigits(dot + 1);
    int close = difference(b, b.skipBlanks(end));
    if (end - dot > 10 || !b.is(close, ']')) {
      return -1;
    }
    if (!out.hasMono()) {
      // Vendor kernels print "[  240.]": the digits of the log are then 240.
      String digits = b.slice(from, end - dot > 1 ? end : dot).text();
      out.mono(digits, b.decimal(from, dot) * 1_000_000_000L + WallStamp.fractionNanos(b, dot + 1, end));
    }
    return close + 1;
  }

  /** Caller id and vendors' CPU and task, if any, and the one blank that printk puts before the message. */
  static int afterCaller(Bytes b, int at, LineSink out) {
    int i = caller(b, at, out);
    if (i < 0 && b.is(at, ' ')) {
      i = caller(b, at + 1, out);
    }
    if (i < 0) {
      i = vendor(b, at, out);
    }
    i = i < 0 ? at : i;
    return b.is(i, ' ') ? i + 1 : i;
  }

  private static int priority(Bytes b, int at, LineSink out) {
    int end = b.skipDigits(at + 1);
    if (!b.is(at, '<') || end == at + 1 || end > at + 4 || !b.is(end, '>')) {
      return at;
    }
    out.level((int) (b.decimal(at + 1, end) & 7));
    return end + 1;
  }

  /** {@code <    0.000123 >}, or blanks where journalctl has no difference to show; the index of what follows. */
  private static int difference(Bytes b, int at) {
    if (!b.is(at, '<')) {
      return at;
    }
    int from = b.skipBlanks(at + 1);
    int i = from;
    while (b.isDigit(i) || b.is(i, '.') || b.is(i, '+')) {
      i++;
    }
    int close = b.skipBlanks(i);
    return i > from && b.is(close, '>') ? b.skipBlanks(close + 1) : at;
  }

  /** {@code [<    0.000123>]} of dmesg -t -d: a prefix without a clock. */
  private static int differenceAlone(Bytes b, int at) {
    int from = b.skipBlanks(at + 1);
    int dot = b.skipDigits(from);
    int close = difference(b, at);
    return dot > from && b.is(dot, '.') && close > at && b.is(close, ']') ? close + 1 : -1;
  }

  /** {@code [  T123]} or {@code [    C5]}. */
  private static int caller(Bytes b, int at, LineSink out) {
    if (!b.is(at, '[')) {
      return -1;
    }
    int from = b.skipBlanks(at + 1);
    int end = b.skipDigits(from + 1);
    if (!(b.is(from, 'T') || b.is(from, 'C')) || end == from + 1 || end > from + 11 || !b.is(end, ']')) {
      return -1;
    }
    out.caller(b.slice(from, end).text());
    return end + 1;
  }

  /** {@code (1)[250:kworker/1:1]}, {@code -(1)[..]}, {@code  [4:  comm: 3874]}, {@code  c1 250 }: MediaTek, Samsung, Spreadtrum. */
  private static int vendor(Bytes b, int at, LineSink out) {
    int i = b.skipBlanks(at);
    int paren = b.is(i, '-') ? i + 1 : i;
    if (b.is(paren, '(') && b.isDigit(paren + 1)) {
      int cpu = b.skipDigits(paren + 1);
      int pid = b.skipDigits(cpu + 2);
      int close = b.indexOf(']', pid);
      if (b.startsWith(")[", cpu) && pid > cpu + 2 && b.is(pid, ':') && close > 0 && close - pid < 40) {
        return thread(b, cpu + 2, pid, close + 1, out);
      }
    }
    if (b.is(i, '[') && b.isDigit(i + 1)) {
      int cpu = b.skipDigits(i + 1);
      int close = b.is(cpu, ':') && cpu - i < 5 ? b.indexOf(']', cpu) : -1;
      int pid = close;
      while (pid > cpu && b.isDigit(pid - 1)) {
        pid--;
      }
      int colon = pid;
      while (colon > cpu && b.is(colon - 1, ' ')) {
        colon--;
      }
      if (close > 0 && close - cpu < 40 && pid < close && colon - 1 > cpu && b.is(colon - 1, ':')) {
        return thread(b, pid, close, close + 1, out);
      }
    }
    if (b.is(i, 'c') && b.isDigit(i + 1)) {
      int cpu = b.skipDigits(i + 1);
      int pid = b.skipDigits(cpu + 1);
      if (b.is(cpu, ' ') && cpu - i < 4 && pid > cpu + 1 && b.is(pid, ' ')) {
        return thread(b, cpu + 1, pid, pid, out);
      }
    }
    return -1;
  }

  private static int thread(Bytes b, int from, int to, int end, LineSink out) {
    if (to - from > 10) {
      return -1;
    }
    out.caller("T" + b.decimal(from, to));
    return end;
  }
}
