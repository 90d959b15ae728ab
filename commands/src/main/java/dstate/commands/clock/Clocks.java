package dstate.commands.clock;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Stamp;
import dstate.api.result.Cell;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Writes stamps for people: relative to {@code t0} where it is set, else as short as the rows allow. */
public final class Clocks {
  private static final long SECOND = 1_000_000_000L;

  /** Which clock is shown. */
  public enum Show { EITHER, WALL, MONO }

  private final Optional<TimeZero> zero;
  private final boolean oneDay;
  private final Show show;

  private Clocks(Optional<TimeZero> zero, boolean oneDay, Show show) {
    this.zero = zero;
    this.oneDay = oneDay;
    this.show = show;
  }

  /** For rows whose stamps are known: the date is left out when all are of one day. */
  public static Clocks of(Ask ask, Collection<Stamp> stamps) {
    boolean oneDay = stamps.stream().filter(Stamp::hasWall).map(Clocks::day).distinct().count() <= 1;
    return new Clocks(TimeZero.selected(ask), oneDay, Show.EITHER);
  }

  /** For rows that are read while they are shown: dates stay. */
  public static Clocks of(Ask ask, Show show) {
    return new Clocks(TimeZero.selected(ask), false, show);
  }

  /** {@code TIME}, or {@code T-ZERO} when times are relative. */
  public String head() {
    return zero.isPresent() ? "FROM T0" : "TIME";
  }

  /** The time of a stamp in one cell: the script's value is the source's own time. */
  public Cell cell(Stamp stamp, String source) {
    Value value = stamp.hasWall() ? Value.text(stamp.wall()) : Value.decimal(stamp.mono());
    return Cell.of(value, words(stamp, source));
  }

  public String words(Banner banner) {
    return words(banner.stamp(), banner.source());
  }

  public String words(Stamp stamp, String source) {
    if (zero.isPresent()) {
      return zero.get().to(stamp, source).map(Clocks::difference).orElse("-");
    }
    boolean wall = stamp.hasWall() && show != Show.MONO;
    if (wall) {
      return oneDay ? timeOfDay(stamp.wall()) : stamp.wall();
    }
    return stamp.hasMono() && show != Show.WALL ? stamp.mono() : "-";
  }

  /** {@code +12.345s}: to the millisecond, with its sign. */
  static String difference(long nanos) {
    return String.format(Locale.ROOT, "%s%d.%03ds", nanos < 0 ? "-" : "+", Math.abs(nanos) / SECOND,
        Math.abs(nanos) % SECOND / 1_000_000);
  }

  /** An age: {@code 99s}, then {@code 12m}, then {@code 3h}. */
  public static String age(long nanos) {
    long seconds = Math.max(0, nanos) / SECOND;
    if (seconds < 100) {
      return seconds + "s";
    }
    return seconds < 100 * 60 ? seconds / 60 + "m" : seconds / 3600 + "h";
  }

  /** Nanoseconds from one banner to another on a clock both have; empty: they share none. */
  public static Optional<Long> between(Banner from, Banner to) {
    return new TimeZero(from.stamp(), from.source()).to(to.stamp(), to.source());
  }

  /** The time of a stamp in words for a sentence, date included. */
  public static Text full(Stamp stamp) {
    return Text.of(stamp.hasWall() ? stamp.wall() : stamp.hasMono() ? stamp.mono() + " s of uptime" : "no clock");
  }

  private static String day(Stamp stamp) {
    int t = stamp.wall().indexOf('T');
    return t < 0 ? stamp.wall() : stamp.wall().substring(0, t);
  }

  private static String timeOfDay(String iso) {
    int t = iso.indexOf('T');
    // 14:11:13 without fraction and zone: the line is cited when those matter
    return t < 0 ? iso : iso.substring(t + 1, Math.min(iso.length(), t + 9));
  }
}
