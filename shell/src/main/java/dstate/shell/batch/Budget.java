package dstate.shell.batch;

import dstate.api.ask.Job;
import dstate.api.result.ErrorCode;
import dstate.engine.filter.Durations;
import java.util.OptionalLong;

/** A job that ends when a time is used up. */
final class Budget implements Job {
  private final long nanos;
  private final long start = System.nanoTime();

  Budget(long nanos) {
    this.nanos = nanos;
  }

  /** As filters write it: {@code 60s}, {@code 500ms}, {@code 2m}; a bare number is seconds. */
  static long nanos(String duration) {
    OptionalLong nanos = Durations.nanos(duration);
    if (nanos.isEmpty() || nanos.getAsLong() <= 0) {
      throw ErrorCode.OPTION.error("--budget takes a duration, not '" + duration + "'").hint("such as 60s, 500ms or 2m").refusal();
    }
    return nanos.getAsLong();
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
