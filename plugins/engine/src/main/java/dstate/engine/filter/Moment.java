package dstate.engine.filter;

import dstate.api.model.Stamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Supplier;

/** A point of time as typed, which may last as long as its last written unit. */
sealed interface Moment {
  /** The stamp has no clock to tell. */
  int UNKNOWN = 2;

  /** Whether a stamp lies before (-1), in (0) or after (1) this, or {@link #UNKNOWN}; {@code place} is asked only where it matters. */
  int side(Stamp stamp, Supplier<Place> place);

  /** Where the row of a stamp stands. @param boot 0: not known */
  record Place(String source, int boot) {
    static final Place NONE = new Place("", 0);
  }

  private static int side(long value, long from, long until) {
    return value < from ? -1 : value >= until ? 1 : 0;
  }

  /** {@code 14:53}: of any day. */
  record OfDay(LocalTime from, long lengthNanos) implements Moment {
    @Override
    public int side(Stamp stamp, Supplier<Place> place) {
      return WallText.of(stamp.wall())
          .map(w -> Moment.side(w.timeOfDay().toNanoOfDay(), from.toNanoOfDay(), from.toNanoOfDay() + lengthNanos))
          .orElse(UNKNOWN);
    }
  }

  /** A date, compared as the source writes it. @param year false: months and days only */
  record Local(LocalDateTime from, LocalDateTime until, boolean year) implements Moment {
    @Override
    public int side(Stamp stamp, Supplier<Place> place) {
      WallText wall = WallText.of(stamp.wall()).filter(WallText::dated).orElse(null);
      if (wall == null || (year && !wall.year())) {
        return UNKNOWN;
      }
      LocalDateTime at = year ? wall.from() : wall.from().withYear(0);
      return at.isBefore(from) ? -1 : at.isBefore(until) ? 0 : 1;
    }
  }

  /** A date with a zone. */
  record Absolute(Instant from, Instant until) implements Moment {
    @Override
    public int side(Stamp stamp, Supplier<Place> place) {
      if (stamp.wallNanos() == Stamp.NO_WALL) {
        return UNKNOWN;
      }
      Instant at = Instant.EPOCH.plusNanos(stamp.wallNanos());
      return at.isBefore(from) ? -1 : at.isBefore(until) ? 0 : 1;
    }
  }

  /** Seconds of the kernel's clock. */
  record Kernel(Quantity nanos) implements Moment {
    @Override
    public int side(Stamp stamp, Supplier<Place> place) {
      return stamp.hasMono() ? nanos.side(stamp.monoNanos()) : UNKNOWN;
    }
  }

  /** So long before or after another stamp; by the kernel's clock within one boot, else by the wall clock. */
  record Relative(Stamp anchor, Place at, long offsetNanos) implements Moment {
    @Override
    public int side(Stamp stamp, Supplier<Place> place) {
      if (anchor.hasMono() && stamp.hasMono() && at.equals(place.get())) {
        return Long.compare(stamp.monoNanos(), saturated(anchor.monoNanos()));
      }
      if (anchor.wallNanos() != Stamp.NO_WALL && stamp.wallNanos() != Stamp.NO_WALL) {
        return Long.compare(stamp.wallNanos(), saturated(anchor.wallNanos()));
      }
      return UNKNOWN;
    }

    private long saturated(long nanos) {
      long sum = nanos + offsetNanos;
      boolean overflow = ((nanos ^ sum) & (offsetNanos ^ sum)) < 0;
      return overflow ? (offsetNanos > 0 ? Long.MAX_VALUE : Long.MIN_VALUE + 1) : sum;
    }
  }

  /** So long before the end of the row's own source. */
  record FromEnd(java.util.Map<String, Relative> ends) implements Moment {
    @Override
    public int side(Stamp stamp, Supplier<Place> place) {
      Relative end = ends.get(place.get().source());
      return end == null ? UNKNOWN : end.side(stamp, place);
    }
  }
}
