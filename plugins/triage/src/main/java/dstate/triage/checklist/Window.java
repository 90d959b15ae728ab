package dstate.triage.checklist;

import dstate.triage.onset.Onset;
import java.util.Optional;

/**
 * The {@code during} of a probe in nanoseconds of the onset's clock.
 *
 * @param from start; {@link Long#MIN_VALUE}: open
 * @param to end; {@link Long#MAX_VALUE}: open
 */
record Window(long from, long to) {
  static final Window ALL = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

  boolean isAll() {
    return equals(ALL);
  }

  boolean contains(long nanos) {
    return nanos >= from && nanos <= to;
  }

  /** Whether the words read at all. */
  static boolean reads(String during) {
    return during.isEmpty() || during.equals("all") || during.equals("boot") || of(during, new Onset(Onset.Clock.MONO, 0, 0, "", "", "", "")).isPresent();
  }

  /** {@code onset}, {@code onset-2m..}, {@code onset-10m..onset}; empty when the words do not read or the onset is not known. */
  static Optional<Window> of(String during, Onset onset) {
    if (during.isEmpty() || during.equals("all") || during.equals("boot")) {
      return Optional.of(ALL);
    }
    if (!onset.known()) {
      return Optional.empty();
    }
    int dots = during.indexOf("..");
    if (dots < 0) {
      return during.equals("onset") ? Optional.of(new Window(onset.fromNanos(), onset.toNanos())) : Optional.empty();
    }
    Optional<Long> from = edge(during.substring(0, dots), onset.fromNanos(), Long.MIN_VALUE);
    Optional<Long> to = edge(during.substring(dots + 2), onset.toNanos(), Long.MAX_VALUE);
    return from.flatMap(f -> to.map(t -> new Window(f, t)));
  }

  private static Optional<Long> edge(String words, long onset, long open) {
    String w = words.strip();
    if (w.isEmpty()) {
      return Optional.of(open);
    }
    if (!w.startsWith("onset")) {
      return Optional.empty();
    }
    String rest = w.substring(5);
    if (rest.isEmpty()) {
      return Optional.of(onset);
    }
    Measured by = Measured.literal(rest.substring(1));
    if (rest.charAt(0) != '-' && rest.charAt(0) != '+' || by.number().isEmpty()) {
      return Optional.empty();
    }
    long nanos = (long) by.number().getAsDouble();
    return Optional.of(rest.charAt(0) == '-' ? onset - nanos : onset + nanos);
  }
}
