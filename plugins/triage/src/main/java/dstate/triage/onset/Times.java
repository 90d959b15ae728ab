package dstate.triage.onset;

import dstate.api.model.Stamp;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times before a stamp, written as the stamp is. */
final class Times {
  private static final long SECOND = 1_000_000_000L;
  /** Stands in for a year that the log does not have, so that February has 29 days; never shown. */
  private static final String SOME_LEAP_YEAR = "2000";

  private Times() {}

  /** The kernel's clock where there is one: it does not jump. */
  static Onset.Clock clock(Stamp stamp) {
    if (stamp.hasMono()) {
      return Onset.Clock.MONO;
    }
    return stamp.wallNanos() != Stamp.NO_WALL ? Onset.Clock.WALL : Onset.Clock.NONE;
  }

  static long nanos(Stamp stamp, Onset.Clock clock) {
    return clock == Onset.Clock.MONO ? stamp.monoNanos() : stamp.wallNanos();
  }

  /** The time {@code byNanos} after the stamp, whole seconds: wall clock with the stamp's own holes and zone, else kernel clock. */
  static String shifted(Stamp stamp, long byNanos) {
    long seconds = Math.floorDiv(byNanos, SECOND);
    if (stamp.hasWall()) {
      String moved = wall(stamp.wall(), seconds);
      if (!moved.isEmpty()) {
        return moved;
      }
    }
    return Math.max(0, Math.floorDiv(stamp.monoNanos() + byNanos, SECOND)) + " s of uptime";
  }

  private static String wall(String iso, long seconds) {
    // 2016-06-01T14:11:13[.fraction][zone]; without a year --06-01T14:11:13
    boolean yearless = iso.startsWith("--");
    String full = yearless ? SOME_LEAP_YEAR + iso.substring(1) : iso;
    if (full.length() < 19) {
      return "";
    }
    try {
      LocalDateTime moved = LocalDateTime.parse(full.substring(0, 19)).plusSeconds(seconds);
      String text = moved.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT));
      return (yearless ? "-" + text.substring(4) : text) + zone(full);
    } catch (DateTimeException e) {
      return ""; // not a date after all: the caller shows the kernel's clock
    }
  }

  private static String zone(String iso) {
    int at = 19;
    while (at < iso.length() && (iso.charAt(at) == '.' || Character.isDigit(iso.charAt(at)))) {
      at++;
    }
    return iso.substring(at);
  }
}
