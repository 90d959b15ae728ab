package dstate.shell.batch;

import dstate.api.ask.Job;
import dstate.api.result.ErrorCode;
import java.util.Map;

/** A job that ends when a time is used up. */
final class Budget implements Job {
  private static final Map<String, Long> UNITS = Map.of(
      "ms", 1_000_000L, "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);

  private final long nanos;
  private final long start = System.nanoTime();

  Budget(long nanos) {
    this.nanos = nanos;
  }

  /** {@code 60s}, {@code 500ms}, {@code 2m}; a bare number is seconds. */
  static long nanos(String duration) {
    int digits = 0;
    while (digits < duration.length() && duration.charAt(digits) >= '0' && duration.charAt(digits) <= '9') {
      digits++;
    }
    Long unit = digits == duration.length() ? Long.valueOf(1_000_000_000L) : UNITS.get(duration.substring(digits));
    if (digits == 0 || digits > 6 || unit == null || Long.parseLong(duration.substring(0, digits)) == 0) {
      throw ErrorCode.OPTION.error("--budget takes a duration, not '" + duration + "'").hint("such as 60s, 500ms or 2m").refusal();
    }
    return Long.parseLong(duration.substring(0, digits)) * unit;
  }

  @Override
  public boolean cancelled() {
    return System.nanoTime() - start >= nanos;
  }

  @Override
  public void progress(String words) {
    // nobody watches a batch run
  }

  @Override
  public void check() {
    if (cancelled()) {
      throw ErrorCode.BUDGET.error("the budget of " + nanos / 1_000_000 + " ms is used up; the answer is partial").refusal();
    }
  }
}
