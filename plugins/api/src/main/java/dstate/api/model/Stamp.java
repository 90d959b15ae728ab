package dstate.api.model;

/**
 * The clocks of one line, as the source gives them.
 *
 * @param wall ISO 8601 as far as the source knows it: {@code 2016-06-01T14:11:13}, with fraction and zone only where the
 *     source has them; a stamp without a year keeps the hole visible: {@code --06-01T14:11:13}. Empty: no wall clock.
 * @param wallNanos nanoseconds since 1970 read as UTC unless the stamp has a zone; for ordering and differences within
 *     one source only. {@link #NO_WALL} without a wall clock or without a year.
 * @param mono seconds of the kernel's clock with the digits of the log: {@code 35060910.024741}. Empty: none.
 * @param monoNanos the same in nanoseconds; -1: none
 * @param caller printk's caller id: {@code T123}, {@code C5}. Empty: none
 * @param level syslog level 0 to 7; -1: none
 */
public record Stamp(String wall, long wallNanos, String mono, long monoNanos, String caller, int level) {
  public static final long NO_WALL = Long.MIN_VALUE;
  public static final Stamp NONE = new Stamp("", NO_WALL, "", -1, "", -1);

  public boolean hasWall() {
    return !wall.isEmpty();
  }

  public boolean hasMono() {
    return monoNanos >= 0;
  }
}
