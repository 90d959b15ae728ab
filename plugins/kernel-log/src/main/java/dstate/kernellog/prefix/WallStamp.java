package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.model.Stamp;
import dstate.api.spi.LineSink;

/**
 * A wall clock as collectors write it; the one place that knows months, dates and zones.
 *
 * @param end index after the stamp; -1: there is none
 * @param iso as {@link Stamp#wall} wants it: a missing year stays a hole, a zone stands only where the source has an offset
 * @param nanos since 1970, read as UTC unless there is an offset; {@link Stamp#NO_WALL} without a year
 */
record WallStamp(int end, String iso, long nanos) {
  static final WallStamp NONE = new WallStamp(-1, "", Stamp.NO_WALL);

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final String WEEKDAYS = "MonTueWedThuFriSatSun";
  /** Nanoseconds since 1970 fit a long up to the year 2262; what lies outside is no clock of a kernel log. */
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2261;

  boolean found() {
    return end >= 0;
  }

  /** Tells the sink, unless an outer layer has told a wall clock already. */
  void tell(LineSink out) {
    if (found() && !out.hasWall()) {
      out.wall(iso, nanos);
    }
  }

  /** {@code 2026-06-01T14:11:13,123456+02:00}; a blank for the T, any fraction, {@code Z}, {@code +0200} or no zone. */
  static WallStamp iso(Bytes b, int at) {
    Date date = isoDate(b, at);
    if (date == null || !(b.is(date.end, 'T') || b.is(date.end, ' ') && b.isDigit(date.end + 1))) {
      return NONE;
    }
    Time time = time(b, date.end + 1);
    if (time == null) {
      return NONE;
    }
    Zone zone = zone(b, time.end);
    return of(date, time, zone);
  }

  /** {@code Jun  1 14:11:13}, {@code Jun 01 14:11:13.123456}, and with the year after the day or the time: no zone. */
  static WallStamp syslog(Bytes b, int at) {
    int month = month(b, at);
    if (month < 0 || !b.is(at + 3, ' ')) {
      return NONE;
    }
    int i = b.skipBlanks(at + 3);
    int dayEnd = b.skipDigits(i);
    int day = (int) number(b, i, dayEnd, 2);
    if (day < 1 || day > 31 || !b.is(dayEnd, ' ')) {
      return NONE;
    }
    i = dayEnd + 1;
    int year = year(b, i);
    if (year > 0) {
      i += 5;
    }
    Time time = time(b, i);
    if (time == null) {
      return NONE;
    }
    return of(new Date(0, year, month, day), time, Zone.none(time.end));
  }

  /** {@code Mon Jun  1 14:11:13 2026}, with a zone abbreviation before the year as date(1) writes it. */
  static WallStamp ctime(Bytes b, int at) {
    if (!weekday(b, at)) {
      return NONE;
    }
    WallStamp stamp = syslog(b, at + 4);
    if (!stamp.found() || !stamp.iso.startsWith("--")) {
      return stamp;
    }
    int i = b.is(stamp.end, ' ') ? stamp.end + 1 : stamp.end;
    int word = i;
    while (word < b.length() && letter(b.at(word))) {
      word++;
    }
    int yearAt = word > i && b.is(word, ' ') ? word + 1 : i;
    int year = year(b, yearAt);
    if (year < 0) {
      return NONE;
    }
    String iso = year + stamp.iso.substring(1);
    Bytes whole = Bytes.utf8(iso);
    WallStamp read = iso(whole, 0);
    return read.found() ? new WallStamp(yearAt + 4, read.iso, read.nanos) : NONE;
  }

  /** {@code Mon 2026-06-01 14:11:13 UTC}: an abbreviation other than UTC and GMT names no offset and is left out. */
  static WallStamp weekdayIso(Bytes b, int at) {
    if (!weekday(b, at)) {
      return NONE;
    }
    Date date = isoDate(b, at + 4);
    Time time = date == null || !b.is(date.end, ' ') ? null : time(b, date.end + 1);
    if (time == null || !b.is(time.end, ' ')) {
      return NONE;
    }
    int from = time.end + 1;
    int to = from;
    while (to < b.length() && b.at(to) != ' ') {
      to++;
    }
    String name = b.slice(from, to).text();
    return of(date, time, name.equals("UTC") || name.equals("GMT") ? new Zone(to, "Z", 0) : Zone.none(to));
  }

  /** {@code 1780323073.123456}, seconds since 1970: nine to ten digits before the dot, so that no uptime is taken for it. */
  static WallStamp unix(Bytes b, int at) {
    int dot = b.skipDigits(at);
    int end = b.is(dot, '.') ? b.skipDigits(dot + 1) : dot;
    if (dot - at < 9 || dot - at > 10 || end - dot < 2 || end - dot > 10) {
      return NONE;
    }
    long seconds = b.decimal(at, dot);
    String iso = java.time.LocalDateTime.ofEpochSecond(seconds, 0, java.time.ZoneOffset.UTC)
        .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", java.util.Locale.ROOT));
    return new WallStamp(end, iso + b.slice(dot, end).text() + "Z", seconds * 1_000_000_000L + fractionNanos(b, dot + 1, end));
  }

  /** {@code Jun 1 14:11} or {@code Nov23 12:32}: dmesg -e and -H print it once a minute. */
  static WallStamp minute(Bytes b, int at) {
    int month = month(b, at);
    int i = month < 0 ? -1 : b.skipBlanks(at + 3);
    int dayEnd = i < 0 ? -1 : b.skipDigits(i);
    int day = i < 0 ? -1 : (int) number(b, i, dayEnd, 2);
    if (day < 1 || day > 31 || !b.is(dayEnd, ' ') || !clock(b, dayEnd + 1, 5)) {
      return NONE;
    }
    String iso = String.format(java.util.Locale.ROOT, "--%02d-%02dT%s", month, day, b.slice(dayEnd + 1, dayEnd + 6).text());
    return new WallStamp(dayEnd + 6, iso, Stamp.NO_WALL);
  }

  /** {@code 06-01 14:11:13.123}: Android's logcat. */
  static WallStamp monthDay(Bytes b, int at) {
    long month = number(b, at, at + 2, 2);
    long day = b.is(at + 2, '-') ? number(b, at + 3, at + 5, 2) : -1;
    Time time = month < 1 || month > 12 || day < 1 || day > 31 || !b.is(at + 5, ' ') ? null : time(b, at + 6);
    return time == null ? NONE : of(new Date(0, -1, (int) month, (int) day), time, Zone.none(time.end));
  }

  /** {@code 14:11:13.123}: the end of a time of day, which is no stamp without a date; -1 when there is none. */
  static int timeOfDayEnd(Bytes b, int at) {
    Time time = time(b, at);
    return time == null ? -1 : time.end;
  }

  static boolean weekday(Bytes b, int at) {
    return name(b, at, WEEKDAYS) >= 0 && b.is(at + 3, ' ');
  }

  private static WallStamp of(Date date, Time time, Zone zone) {
    StringBuilder iso = new StringBuilder(32);
    if (date.year < 0) {
      iso.append("--");
    } else {
      iso.append(date.year).append('-');
    }
    iso.append(two(date.month)).append('-').append(two(date.day)).append('T').append(time.text).append(zone.text);
    long nanos = Stamp.NO_WALL;
    if (date.year >= 0) {
      long seconds = daysSince1970(date) * 86_400L + time.seconds - zone.offsetSeconds;
      nanos = seconds * 1_000_000_000L + time.nanos;
    }
    return new WallStamp(zone.end, iso.toString(), nanos);
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : Integer.toString(n);
  }

  /** Days from 1970-01-01, proleptic Gregorian; also right for a day that the month lacks, which no collector writes. */
  private static long daysSince1970(Date date) {
    long y = date.month <= 2 ? date.year - 1 : date.year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  private static Date isoDate(Bytes b, int at) {
    int year = at + 4 < b.length() && b.is(at + 4, '-') ? (int) number(b, at, at + 4, 4) : -1;
    long month = number(b, at + 5, at + 7, 2);
    long day = b.is(at + 7, '-') ? number(b, at + 8, at + 10, 2) : -1;
    boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return fits ? new Date(at + 10, year, (int) month, (int) day) : null;
  }

  private static int year(Bytes b, int at) {
    int year = b.skipDigits(at) == at + 4 ? (int) number(b, at, at + 4, 4) : -1;
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
  }

  private static Time time(Bytes b, int at) {
    if (!clock(b, at, 8)) {
      return null;
    }
    long seconds = b.decimal(at, at + 2) * 3600 + b.decimal(at + 3, at + 5) * 60 + b.decimal(at + 6, at + 8);
    int end = at + 8;
    String text = b.slice(at, end).text();
    long nanos = 0;
    if ((b.is(end, '.') || b.is(end, ',')) && b.isDigit(end + 1)) {
      int stop = b.skipDigits(end + 1);
      nanos = fractionNanos(b, end + 1, stop);
      text += "." + b.slice(end + 1, Math.min(stop, end + 10)).text();
      end = stop;
    }
    return new Time(end, text, seconds, nanos);
  }

  /** Whether {@code hh:mm:ss} (8 characters) or {@code hh:mm} (5) stands at {@code at}. */
  private static boolean clock(Bytes b, int at, int length) {
    if (at < 0 || at + length > b.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (i % 3 == 2 ? !b.is(at + i, ':') : !b.isDigit(at + i)) {
        return false;
      }
    }
    return b.decimal(at, at + 2) < 24 && b.decimal(at + 3, at + 5) < 60 && (length == 5 || b.decimal(at + 6, at + 8) < 61);
  }

  private static Zone zone(Bytes b, int at) {
    if (b.is(at, 'Z')) {
      return new Zone(at + 1, "Z", 0);
    }
    if (!b.is(at, '+') && !b.is(at, '-')) {
      return Zone.none(at);
    }
    long hours = number(b, at + 1, at + 3, 2);
    int minutesAt = b.is(at + 3, ':') ? at + 4 : at + 3;
    long minutes = number(b, minutesAt, minutesAt + 2, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
      return Zone.none(at);
    }
    int offset = (int) (hours * 3600 + minutes * 60) * (b.is(at, '-') ? -1 : 1);
    return new Zone(minutesAt + 2, b.slice(at, at + 3).text() + ":" + b.slice(minutesAt, minutesAt + 2).text(), offset);
  }

  /** Nanoseconds of the digits of a decimal fraction; digits after the ninth are dropped. */
  static long fractionNanos(Bytes b, int from, int to) {
    long nanos = 0;
    for (int i = 0; i < 9; i++) {
      nanos = nanos * 10 + (from + i < to ? b.at(from + i) - '0' : 0);
    }
    return nanos;
  }

  private static long number(Bytes b, int from, int to, int maxDigits) {
    return to - from > maxDigits || to > b.length() ? -1 : b.decimal(from, to);
  }

  /** 1 to 12; -1: no month's English abbreviation stands there. */
  private static int month(Bytes b, int at) {
    int i = name(b, at, MONTHS);
    return i < 0 ? -1 : i + 1;
  }

  private static int name(Bytes b, int at, String threeLetters) {
    for (int i = 0; i < threeLetters.length(); i += 3) {
      if (b.startsWith(threeLetters.substring(i, i + 3), at)) {
        return i / 3;
      }
    }
    return -1;
  }

  private static boolean letter(int c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private record Date(int end, int year, int month, int day) {}

  private record Time(int end, String text, long seconds, long nanos) {}

  private record Zone(int end, String text, int offsetSeconds) {
    static Zone none(int end) {
      return new Zone(end, "", 0);
    }
  }
}
