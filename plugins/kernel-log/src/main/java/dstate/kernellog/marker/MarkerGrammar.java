package dstate.kernellog.marker;

import dstate.api.model.Line;
import dstate.api.model.LogRecord;
import dstate.api.model.Marker;
import dstate.api.model.Marker.Kind;
import dstate.api.spi.LineCursor;
import dstate.api.spi.RecordGrammar;
import dstate.kernellog.stack.Digits;
import java.util.List;
import java.util.Optional;

/** Lines about the log itself: where a boot begins, where messages are missing, where reports end. */
public final class MarkerGrammar implements RecordGrammar {
  private static final String VERSION = "Linux version ";
  private static final String DROPPED = " printk messages dropped";
  private static final String CALLBACKS = " callbacks suppressed";
  private static final String SUPPRESSED = " messages suppressed";
  private static final String MUTE = "Future hung task reports are suppressed";
  private static final String JOURNAL = " kernel messages";
  private static final String RATE = " messages lost due to rate-limiting";
  private static final String IMUXSOCK = "imuxsock lost ";
  private static final String BOOT = "-- Boot ";
  private static final String REBOOT = "-- Reboot --";
  /** The kernel's own first line comes this soon after the journal's separator. */
  private static final int NEAR = 40;

  @Override
  public String name() {
    return "marker";
  }

  @Override
  public List<String> heads() {
    return List.of(VERSION, DROPPED, CALLBACKS, SUPPRESSED, MUTE, JOURNAL, RATE, IMUXSOCK, BOOT, REBOOT);
  }

  @Override
  public Optional<LogRecord> read(LineCursor lines) {
    Line line = lines.line();
    String text = line.text().text().strip();
    Optional<LogRecord> marker = boot(lines, text).or(() -> mute(text)).or(() -> lost(line, text));
    marker.ifPresent(m -> lines.own());
    return marker;
  }

  private static Optional<LogRecord> boot(LineCursor lines, String text) {
    if (version(text)) {
      return Optional.of(new Marker(Kind.BOOT, text, -1));
    }
    if (text.equals(REBOOT) || text.startsWith(BOOT) && text.endsWith(" --")) {
      // journalctl's separator; the boot itself is the version line, which is not counted twice
      boolean soon = false;
      for (int n = 1; n <= NEAR && !soon; n++) {
        soon = lines.peek(n).map(l -> version(l.text().text().strip())).orElse(false);
      }
      return Optional.of(new Marker(soon ? Kind.OTHER : Kind.BOOT, text, -1));
    }
    return Optional.empty();
  }

  /** init/version.c, linux_banner: {@code Linux version 6.1.0-56-amd64 (builder@host) (gcc ...) #1 SMP ...}. */
  private static boolean version(String text) {
    int at = VERSION.length();
    return text.startsWith(VERSION) && text.length() > at + 2 && Digits.decimal(text.charAt(at)) && text.indexOf('.', at) > at && text.contains("(");
  }

  /** kernel/hung_task.c, 6.5 and later: hung_task_warnings has run out. */
  private static Optional<LogRecord> mute(String text) {
    return text.startsWith(MUTE) ? Optional.of(new Marker(Kind.MUTE, text, -1)) : Optional.empty();
  }

  private static Optional<LogRecord> lost(Line line, String text) {
    String raw = line.raw().text();
    int dropped = raw.indexOf(DROPPED + " **");
    if (dropped >= 0) {
      // the message that follows on the same line is the line's own text
      return count(raw, dropped).map(n -> new Marker(Kind.LOST, n + DROPPED, n));
    }
    if (text.endsWith(CALLBACKS) && text.lastIndexOf(": ") > 0) {
      // lib/ratelimit.c: FUNCTION: N callbacks suppressed; on a torn line half of another message stands before it
      String name = text.substring(text.lastIndexOf(' ', text.lastIndexOf(": ") - 1) + 1);
      return count(text, text.length() - CALLBACKS.length()).map(n -> new Marker(Kind.LOST, name, n));
    }
    int suppressed = text.indexOf(SUPPRESSED);
    if (suppressed > 0 && (text.startsWith("printk: ") || text.startsWith("BUG: Bad page"))) {
      return count(text, suppressed).map(n -> new Marker(Kind.LOST, text, n));
    }
    int journal = text.indexOf(JOURNAL);
    if (journal > 0 && text.startsWith("Missed ")) {
      return count(text, journal).map(n -> new Marker(Kind.LOST, text, n));
    }
    int rate = text.indexOf(RATE);
    if (rate > 0 && text.contains("journal: ")) {
      return count(text, rate).map(n -> new Marker(Kind.LOST, text, n));
    }
    int imuxsock = text.indexOf(IMUXSOCK);
    int end = imuxsock < 0 ? -1 : text.indexOf(" messages", imuxsock);
    return end < 0 ? Optional.empty() : count(text, end).map(n -> new Marker(Kind.LOST, text, n));
  }

  /** The number whose last digit stands before {@code end}. */
  private static Optional<Long> count(String text, int end) {
    int from = end;
    while (from > 0 && Digits.decimal(text.charAt(from - 1))) {
      from--;
    }
    return from == end || end - from > 15 ? Optional.empty() : Optional.of(Long.parseLong(text.substring(from, end)));
  }
}
