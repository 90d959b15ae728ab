package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.result.ErrorCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A number as typed, with its unit: from {@code low} to {@code high} in the base unit of its field (nanoseconds, bytes, or
 * just the number). Both are equal unless the field is one where the last digit written stands for all that follow.
 */
record Quantity(BigDecimal low, BigDecimal high) {
  private static final int MAX_DIGITS = 30;
  private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000_000L);
  private static final Map<String, BigDecimal> TIMES = Map.of(
      "ns", BigDecimal.ONE, "us", BigDecimal.valueOf(1_000), "ms", BigDecimal.valueOf(1_000_000), "s", SECOND,
      "m", SECOND.multiply(BigDecimal.valueOf(60)), "h", SECOND.multiply(BigDecimal.valueOf(3_600)),
      "d", SECOND.multiply(BigDecimal.valueOf(86_400)));
  private static final Map<String, BigDecimal> COUNTS = Map.ofEntries(
      Map.entry("K", BigDecimal.valueOf(1_000L)), Map.entry("M", BigDecimal.valueOf(1_000_000L)),
      Map.entry("G", BigDecimal.valueOf(1_000_000_000L)), Map.entry("T", BigDecimal.valueOf(1_000_000_000_000L)),
      Map.entry("KiB", BigDecimal.valueOf(1L << 10)), Map.entry("MiB", BigDecimal.valueOf(1L << 20)),
      Map.entry("GiB", BigDecimal.valueOf(1L << 30)), Map.entry("TiB", BigDecimal.valueOf(1L << 40)),
      Map.entry("B", BigDecimal.ONE), Map.entry("%", BigDecimal.ONE));

  /**
   * Reads {@code 90}, {@code 1.5h}, {@code 1h30m}, {@code -1}, {@code 64KiB}. A bare number is in seconds for durations, in
   * bytes for sizes.
   *
   * @param unit the field's type; {@code secs} counts seconds though it is a plain number
   * @param whole whether {@code 12.3} stands for everything from 12.3 up to 12.4
   */
  static Quantity read(String text, String field, FieldDef.Type unit, boolean whole) {
    boolean seconds = field.equals("secs");
    boolean times = unit == FieldDef.Type.DURATION || seconds;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal ulp = BigDecimal.ZERO;
    boolean negative = text.startsWith("-");
    int at = negative ? 1 : 0;
    int parts = 0;
    while (at < text.length()) {
      int end = numberEnd(text, at);
      int unitEnd = unitEnd(text, end);
      if (end == at || end - at > MAX_DIGITS || text.charAt(end - 1) == '.') {
        throw wrong(text, field, unit, times);
      }
      String name = text.substring(end, unitEnd);
      BigDecimal factor = name.isEmpty() ? (unit == FieldDef.Type.DURATION ? SECOND : BigDecimal.ONE) : factor(name, times, seconds);
      if (factor.signum() == 0 || (parts > 0 && (name.isEmpty() || !times))) {
        throw wrong(text, field, unit, times);
      }
      BigDecimal number = new BigDecimal(text.substring(at, end));
      sum = sum.add(number.multiply(factor));
      ulp = number.ulp().multiply(factor);
      at = unitEnd;
      parts++;
    }
    if (parts == 0 || sum.precision() - sum.scale() > 18) {
      throw wrong(text, field, unit, times);
    }
    BigDecimal low = negative ? sum.negate() : sum;
    return new Quantity(low, whole ? low.add(ulp).subtract(BigDecimal.ONE) : low);
  }

  /** Reads a span of time without a sign in nanoseconds, for times relative to something. */
  static long nanos(String text) {
    Quantity q = read(text, "time", FieldDef.Type.DURATION, false);
    return q.low.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static BigDecimal factor(String name, boolean times, boolean seconds) {
    BigDecimal nanos = TIMES.getOrDefault(name, BigDecimal.ZERO);
    if (times) {
      return seconds ? nanos.divide(SECOND) : nanos;
    }
    return COUNTS.getOrDefault(name, BigDecimal.ZERO);
  }

  private static int numberEnd(String text, int from) {
    int i = from;
    boolean dot = false;
    while (i < text.length() && ((text.charAt(i) >= '0' && text.charAt(i) <= '9') || (text.charAt(i) == '.' && !dot && i > from))) {
      dot |= text.charAt(i) == '.';
      i++;
    }
    return i;
  }

  private static int unitEnd(String text, int from) {
    int i = from;
    while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '%')) {
      i++;
    }
    return i;
  }

  private static RuntimeException wrong(String text, String field, FieldDef.Type unit, boolean times) {
    String expected = times ? "a time span: 90, 90s, 2m, 1h30m, 250ms (us ms s m h d)"
        : unit == FieldDef.Type.SIZE ? "a size: 4096, 64KiB, 1MiB, 2G (K M G T, KiB MiB GiB TiB)" : "a number: 103, 100..200, 4K";
    return ErrorCode.FILTER_VALUE.error("'" + field + "' takes a number, found '" + Faults.cut(text) + "'").hint("write " + expected).refusal();
  }

  /** Where {@code value} stands: below (-1), within (0) or above (1). */
  int side(long value) {
    BigDecimal v = BigDecimal.valueOf(value);
    return v.compareTo(low) < 0 ? -1 : v.compareTo(high) > 0 ? 1 : 0;
  }
}
