package dstate.engine.filter;

import dstate.api.result.Refusal;
import java.util.OptionalLong;

/** Spans of time as filters write them, for whoever else is given one. */
public final class Durations {
  private Durations() {}

  /** Nanoseconds of {@code 90}, {@code 500ms}, {@code 1.5h} or {@code 1h30m}; a bare number is seconds. Empty: it is no span. */
  public static OptionalLong nanos(String text) {
    try {
      return OptionalLong.of(Quantity.nanos(text));
    } catch (Refusal | ArithmeticException e) {
      return OptionalLong.empty(); // the caller knows better what the span was for
    }
  }
}
