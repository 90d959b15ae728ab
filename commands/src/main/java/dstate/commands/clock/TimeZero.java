package dstate.commands.clock;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Line;
import dstate.api.model.Stamp;
import dstate.api.result.ErrorCode;
import dstate.commands.place.Places;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What times are shown relative to.
 *
 * @param stamp the moment; a clock it lacks gives no difference
 * @param source whose kernel clock it is; empty: wall clock only, or typed without a source
 */
public record TimeZero(Stamp stamp, String source) {
  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400 * SECOND;

  /** The moment that is selected now; empty: none, or its object is not loaded any more. */
  public static Optional<TimeZero> selected(Ask ask) {
    return ask.selection().t0().isEmpty() ? Optional.empty() : read(ask, ask.selection().t0());
  }

  /** Reads {@code R3}, {@code a:120}, {@code 2016-06-01T14:11:13}, {@code 14:11:13} (of the first report's day) or seconds of uptime. */
  public static TimeZero parse(Ask ask, String typed) {
    return read(ask, typed).orElseThrow(() -> ErrorCode.NO_SUCH_ID
        .error("'" + typed + "' is neither a report, a line nor a time that is loaded")
        .hint("t0 R1, t0 a:120, t0 2016-06-01T14:11:13, t0 14:11:13, or seconds of uptime: t0 4372.118").refusal());
  }

  private static Optional<TimeZero> read(Ask ask, String typed) {
    var report = ask.evidence().report(typed);
    if (report.isPresent()) {
      Banner first = report.get().first();
      return Optional.of(new TimeZero(first.stamp(), first.source()));
    }
    Optional<Line> line = Places.line(ask.evidence(), typed);
    if (line.isPresent()) {
      return Optional.of(new TimeZero(line.get().stamp(), line.get().source()));
    }
    return wall(ask, typed).or(() -> mono(typed)).map(s -> new TimeZero(s, ""));
  }

  private static Optional<Stamp> wall(Ask ask, String typed) {
    try {
      LocalDateTime at = typed.indexOf('T') > 0 ? LocalDateTime.parse(typed) : day(ask).atTime(LocalTime.parse(typed));
      long nanos = Math.addExact(Math.multiplyExact(at.toEpochSecond(ZoneOffset.UTC), SECOND), at.getNano());
      return Optional.of(new Stamp(typed, nanos, "", -1, "", -1));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty(); // not written as a time of day: the caller tries the next way
    }
  }

  private static LocalDate day(Ask ask) {
    return ask.evidence().reports().stream().map(e -> e.first().stamp().wallNanos()).filter(n -> n != Stamp.NO_WALL).findFirst()
        .map(n -> LocalDate.ofEpochDay(Math.floorDiv(n, DAY))).orElseThrow(() -> new DateTimeException("no day is known"));
  }

  private static Optional<Stamp> mono(String typed) {
    int dot = typed.indexOf('.');
    String whole = dot < 0 ? typed : typed.substring(0, dot);
    String part = dot < 0 ? "" : typed.substring(dot + 1);
    boolean digits = !whole.isEmpty() && whole.length() <= 10 && part.length() <= 9 && (dot < 0 || !part.isEmpty())
        && (whole + part).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      return Optional.empty();
    }
    long nanos = Long.parseLong(whole) * SECOND + Long.parseLong((part + "000000000").substring(0, 9));
    return Optional.of(new Stamp("", Stamp.NO_WALL, typed, nanos, "", -1));
  }

  /** Nanoseconds from this moment to a stamp of a source; empty when they share no clock. */
  public Optional<Long> to(Stamp other, String otherSource) {
    boolean oneKernelClock = source.isEmpty() || source.equals(otherSource);
    if (stamp.hasMono() && other.hasMono() && oneKernelClock) {
      return Optional.of(other.monoNanos() - stamp.monoNanos());
    }
    if (stamp.wallNanos() != Stamp.NO_WALL && other.wallNanos() != Stamp.NO_WALL) {
      return Optional.of(other.wallNanos() - stamp.wallNanos());
    }
    return Optional.empty();
  }
}
