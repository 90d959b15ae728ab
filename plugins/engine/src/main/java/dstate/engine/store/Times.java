package dstate.engine.store;

import dstate.api.model.Stamp;

/** Stamps as numbers that can be subtracted. */
final class Times {
  /** No clock. */
  static final long NONE = Long.MIN_VALUE;

  static final long SECOND = 1_000_000_000L;

  private static final int[] DAYS_BEFORE = {0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335};

  private Times() {}

  static long mono(Stamp stamp) {
    return stamp.hasMono() ? stamp.monoNanos() : NONE;
  }

  /** The wall clock; without a year as if in a leap year, which is right for differences within the year. */
  static long wall(Stamp stamp) {
    if (!stamp.hasWall()) {
      return NONE;
    }
    return stamp.wallNanos() != Stamp.NO_WALL ? stamp.wallNanos() : yearless(stamp.wall());
  }

  /** {@code to - from} on a clock that both have, the kernel's first; {@link #NONE} without one. */
  static long between(Stamp from, Stamp to) {
    if (from.hasMono() && to.hasMono()) {
      return to.monoNanos() - from.monoNanos();
    }
    long start = wall(from);
    long end = wall(to);
    boolean sameYears = (from.wallNanos() == Stamp.NO_WALL) == (to.wallNanos() == Stamp.NO_WALL);
    return start == NONE || end == NONE || !sameYears ? NONE : end - start;
  }

  /** Nanoseconds of {@code --MM-DDTHH:MM:SS[.fraction]} from the start of a leap year. */
  private static long yearless(String iso) {
    if (!iso.startsWith("--") || iso.length() < 16) {
      return NONE;
    }
    int month = Ids.number(iso.substring(2, 4));
    int day = Ids.number(iso.substring(5, 7));
    int hour = Ids.number(iso.substring(8, 10));
    int minute = Ids.number(iso.substring(11, 13));
    int second = Ids.number(iso.substring(14, 16));
    if (month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0 || second < 0) {
      return NONE;
    }
    long days = DAYS_BEFORE[month - 1] + day - 1;
    long nanos = ((days * 24 + hour) * 60 + minute) * 60 * SECOND + second * SECOND;
    long digit = SECOND / 10;
    for (int i = 17; i < iso.length() && digit > 0 && Ids.number(iso.substring(i, i + 1)) >= 0; i++) {
      nanos += digit * Ids.number(iso.substring(i, i + 1));
      digit /= 10;
    }
    return nanos;
  }
}
