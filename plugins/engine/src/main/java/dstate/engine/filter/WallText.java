package dstate.engine.filter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A wall-clock time as text: ISO 8601 with parts left out at the end, {@code --06-01T14:11} without a year, {@code 14:53}
 * without a date.
 *
 * @param from its first instant; year 0 (a leap year) without a year, its first day without a date
 * @param until the first instant after it: {@code 14:53} lasts a minute
 * @param dated whether month and day are given
 * @param year whether the year is given
 * @param zone seconds east of Greenwich; empty: none given
 */
record WallText(LocalDateTime from, LocalDateTime until, boolean dated, boolean year, Optional<ZoneOffset> zone) {
  static Optional<WallText> of(String text) {
    try {
      return new Reader(text).read();
    } catch (DateTimeException e) {
      // numbers that no calendar has: 25:00, month 13
      return Optional.empty();
    }
  }

  LocalTime timeOfDay() {
    return from.toLocalTime();
  }

  /** Reads left to right; -1 or empty where the text is something else. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Optional<WallText> read() {
      boolean dated = text.indexOf('-') >= 0 && text.indexOf('-') < 5;
      boolean year = false;
      LocalDateTime date = LocalDateTime.of(0, 1, 1, 0, 0);
      if (dated) {
        int y = 0;
        if (text.startsWith("--")) {
          at = 2;
        } else if (text.indexOf('-') == 4) {
          y = digits(4);
          year = true;
          if (y < 0 || !take('-')) {
            return Optional.empty();
          }
        }
        int month = digits(2);
        int day = take('-') ? digits(2) : -1;
        if (month < 0 || day < 0) {
          return Optional.empty();
        }
        date = LocalDateTime.of(y, month, day, 0, 0);
        if (at == text.length()) {
          return Optional.of(new WallText(date, date.plusDays(1), true, year, Optional.empty()));
        }
        if (!take('T') && !take(' ')) {
          return Optional.empty();
        }
      }
      return time(date, dated, year);
    }

    private Optional<WallText> time(LocalDateTime date, boolean dated, boolean year) {
      int hour = digits(2);
      if (hour < 0 || (!dated && at == text.length())) {
        return Optional.empty();
      }
      ChronoUnit unit = ChronoUnit.HOURS;
      long amount = 1;
      LocalDateTime from = date.withHour(hour);
      if (take(':')) {
        int minute = digits(2);
        if (minute < 0) {
          return Optional.empty();
        }
        from = from.withMinute(minute);
        unit = ChronoUnit.MINUTES;
        if (take(':')) {
          int second = digits(2);
          if (second < 0) {
            return Optional.empty();
          }
          // a leap second is kept inside its minute
          from = from.withSecond(Math.min(second, 59));
          unit = ChronoUnit.SECONDS;
          if (take('.') || take(',')) {
            int start = at;
            while (at < text.length() && isDigit(at)) {
              at++;
            }
            int length = at - start;
            if (length == 0 || length > 9) {
              return Optional.empty();
            }
            amount = (long) Math.pow(10, 9 - length);
            from = from.withNano((int) (Long.parseLong(text.substring(start, at)) * amount));
            unit = ChronoUnit.NANOS;
          }
        }
      }
      Optional<ZoneOffset> zone = Optional.empty();
      if (at < text.length()) {
        zone = zone();
        if (zone.isEmpty()) {
          return Optional.empty();
        }
      }
      return Optional.of(new WallText(from, from.plus(amount, unit), dated, year, zone));
    }

    private Optional<ZoneOffset> zone() {
      if (take('Z')) {
        return at == text.length() ? Optional.of(ZoneOffset.UTC) : Optional.empty();
      }
      int sign = take('+') ? 1 : take('-') ? -1 : 0;
      int hours = digits(2);
      take(':');
      int minutes = at == text.length() ? 0 : digits(2);
      if (sign == 0 || hours < 0 || minutes < 0 || at != text.length()) {
        return Optional.empty();
      }
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private boolean isDigit(int i) {
      return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private int digits(int count) {
      if (at + count > text.length()) {
        return -1;
      }
      int n = 0;
      for (int i = at; i < at + count; i++) {
        if (!isDigit(i)) {
          return -1;
        }
        n = n * 10 + text.charAt(i) - '0';
      }
      at += count;
      return n;
    }

    private boolean take(char c) {
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }
  }
}
