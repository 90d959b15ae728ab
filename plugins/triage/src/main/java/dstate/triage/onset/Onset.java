package dstate.triage.onset;

import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * The window in which a reported task was last switched in or out; it got stuck inside of it.
 *
 * @param clock which clock {@code fromNanos} and {@code toNanos} are of
 * @param fromNanos start; -1 when not known
 * @param toNanos end; -1 when not known
 * @param from start as people read it, wall clock before kernel clock
 * @param to end likewise
 * @param words one sentence, also when the window cannot be known
 * @param rule how it follows: {@code constant seconds}, {@code growing seconds}, {@code single banner}, {@code unknown}
 */
public record Onset(Clock clock, long fromNanos, long toNanos, String from, String to, String words, String rule) {
  /** Which clock of a stamp. */
  public enum Clock { MONO, WALL, NONE }

  private static final long SECOND = 1_000_000_000L;
  /** Growth of N between two banners below which it is printed slowly, not counted: LESSONS of real logs show 41, 42, 43 in one check. */
  private static final long SAME_CHECK_SECONDS = 3;

  public boolean known() {
    return clock != Clock.NONE;
  }

  /** The window of one episode, from all its banners. */
  public static Onset of(Episode episode) {
    Banner first = episode.first();
    long seconds = first.report().seconds();
    if (seconds < 0) {
      return unknown("the report does not say for how long the task was blocked");
    }
    Clock clock = Times.clock(first.stamp());
    if (clock == Clock.NONE) {
      return unknown("the line carries no clock, so it is only known that the task was blocked for " + seconds + " s then");
    }
    return grows(episode) ? growing(episode, clock) : constant(episode, clock);
  }

  /** The window that ends first among those known of one source; the group's onset. */
  public static Onset earliest(List<Episode> episodes) {
    Optional<Onset> best = Optional.empty();
    String source = "";
    Clock clock = Clock.NONE;
    for (Episode e : episodes) {
      Onset o = of(e);
      if (!o.known() || best.isPresent() && !(source.equals(e.first().source()) && clock == o.clock)) {
        continue; // clocks of two sources are never compared without a join
      }
      if (best.isEmpty() || o.toNanos < best.get().toNanos) {
        best = Optional.of(o);
        source = e.first().source();
        clock = o.clock;
      }
    }
    return best.orElseGet(() -> unknown("no report of the group has both a clock and a number of seconds"));
  }

  /** Since about 4.19 N counts from the last change that was noticed, so it differs between banners; before it is the timeout, always the same. */
  private static boolean grows(Episode episode) {
    return episode.banners().stream().anyMatch(b -> b.report().seconds() - episode.report().seconds() > SAME_CHECK_SECONDS);
  }

  /**
   * Old kernels: [t - 2T, t - T] with N = T. A single banner of a later kernel: [t - N - I, t - N], where the check interval
   * I is at most the N of the first report; so [t - 2N, t - N] holds for both and the generation need not be known.
   */
  private static Onset constant(Episode episode, Clock clock) {
    Banner first = episode.first();
    long n = first.report().seconds();
    long at = Times.nanos(first.stamp(), clock);
    boolean repeated = episode.repeat() > 1 && Times.nanos(episode.last().stamp(), clock) - at > SAME_CHECK_SECONDS * SECOND;
    String why = repeated
        ? "the banner repeats " + n + " s: an old kernel that prints its timeout and checks once in that time"
        : "one banner of " + n + " s: the task ran last between one and two such times before it";
    return window(first.stamp(), clock, 2 * n, n, why, repeated ? "constant seconds" : "single banner");
  }

  private static Onset growing(Episode episode, Clock clock) {
    // I is the check interval: not more than the first N, and not more than the growth from one banner to the next.
    long interval = episode.report().seconds();
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    for (int i = 1; i < episode.repeat(); i++) {
      long growth = episode.banners().get(i).report().seconds() - episode.banners().get(i - 1).report().seconds();
      interval = growth > SAME_CHECK_SECONDS ? Math.min(interval, growth) : interval;
    }
    long base = Times.nanos(episode.first().stamp(), clock);
    for (Banner b : episode.banners()) {
      long n = b.report().seconds();
      if (n < 0 || Times.clock(b.stamp()) != clock) {
        continue;
      }
      long at = Times.nanos(b.stamp(), clock);
      // N is printed in whole seconds, rounded down, and the line is stamped after the check: one second of play.
      from = Math.max(from, at - (n + interval + 1) * SECOND);
      to = Math.min(to, at - (n - 1) * SECOND);
    }
    if (from > to) {
      return unknown("the windows of its " + episode.repeat() + " banners do not meet: the task ran in between, or the clock jumped");
    }
    Stamp stamp = episode.first().stamp();
    String fromText = Times.shifted(stamp, from - base);
    String toText = Times.shifted(stamp, to - base);
    return new Onset(clock, Math.max(0, from), Math.max(0, to), fromText, toText,
        "stuck since between " + fromText + " and " + toText + " (the seconds grow from banner to banner: counted from the last change, check every "
            + interval + " s at most)", "growing seconds");
  }

  private static Onset window(Stamp stamp, Clock clock, long beforeFrom, long beforeTo, String why, String rule) {
    long at = Times.nanos(stamp, clock);
    String from = Times.shifted(stamp, -beforeFrom * SECOND);
    String to = Times.shifted(stamp, -beforeTo * SECOND);
    return new Onset(clock, Math.max(0, at - beforeFrom * SECOND), Math.max(0, at - beforeTo * SECOND), from, to,
        "stuck since between " + from + " and " + to + " (" + why + ")", rule);
  }

  private static Onset unknown(String why) {
    return new Onset(Clock.NONE, -1, -1, "", "", "not known since when: " + why, "unknown");
  }
}
