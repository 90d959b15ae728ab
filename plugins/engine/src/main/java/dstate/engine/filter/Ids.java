package dstate.engine.filter;

import java.util.Optional;

/** Compares ids as typed with ids of rows. */
final class Ids {
  private Ids() {}

  /** Whether an id, or what it belongs to, is in a range: {@code R3} covers {@code R3.1}, and {@code R3.1} asks for {@code R3}. */
  static boolean within(RefId.Range range, String id) {
    Optional<RefId> found = RefId.of(id);
    if (found.isEmpty()) {
      return false;
    }
    RefId value = found.get();
    RefId from = range.from().or(range::to).orElseThrow();
    if (value.letter() != from.letter() || !value.source().equals(from.source())) {
      return false;
    }
    return range.from().map(f -> compare(value, f) >= 0).orElse(true) && range.to().map(t -> compare(value, t) <= 0).orElse(true);
  }

  private static int compare(RefId value, RefId typed) {
    int number = Long.compare(value.number(), typed.number());
    return number != 0 || value.sub() < 0 || typed.sub() < 0 ? number : Long.compare(value.sub(), typed.sub());
  }
}
