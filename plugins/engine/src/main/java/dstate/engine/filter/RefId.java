package dstate.engine.filter;

import java.util.Optional;

/**
 * An id as typed: {@code R3}, {@code b:R3.1}, {@code T103.b2}, {@code G1}, {@code N8}, {@code a:10234}.
 *
 * @param source empty: none typed
 * @param letter {@code L} for a line
 * @param sub banner or boot number; -1: none
 */
record RefId(String source, char letter, long number, long sub) {
  /** Both ends of a range of ids; the same id twice for one id. Empty ends are absent. */
  record Range(Optional<RefId> from, Optional<RefId> to) {}

  static Optional<RefId> of(String text) {
    return of(text, "");
  }

  /** Whether all of {@code text} is an id, or a range of ids of one kind. */
  static Optional<Range> range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return of(text).map(id -> new Range(Optional.of(id), Optional.of(id)));
    }
    String low = text.substring(0, dots);
    String high = text.substring(dots + 2);
    Optional<RefId> from = of(low);
    Optional<RefId> to = of(high, from.map(RefId::source).orElse(""));
    if (to.isEmpty() && from.isPresent() && from.get().letter == 'L' && digits(high, 0) == high.length() && !high.isEmpty()) {
      to = of(from.get().source + ":" + high);
    }
    if ((low.isEmpty() ? to.isEmpty() : from.isEmpty()) || (!high.isEmpty() && to.isEmpty())) {
      return Optional.empty();
    }
    if (from.isPresent() && to.isPresent()
        && (from.get().letter != to.get().letter || !from.get().source.equals(to.get().source))) {
      return Optional.empty();
    }
    return Optional.of(new Range(from, to));
  }

  private static Optional<RefId> of(String text, String sourceElse) {
    int colon = text.indexOf(':');
    String source = colon > 0 && sourceName(text.substring(0, colon)) ? text.substring(0, colon) : "";
    int at = source.isEmpty() ? 0 : colon + 1;
    if (at >= text.length()) {
      return Optional.empty();
    }
    if (!source.isEmpty() && digits(text, at) == text.length()) {
      return number(text, at, text.length()).map(n -> new RefId(source, 'L', n, -1));
    }
    char letter = text.charAt(at);
    int end = digits(text, at + 1);
    if ("RGTNMI".indexOf(letter) < 0 || end == at + 1 || (!source.isEmpty() && "RGTI".indexOf(letter) < 0)) {
      return Optional.empty();
    }
    String sub = text.substring(end);
    String mark = letter == 'R' ? "." : letter == 'T' ? ".b" : "\0";
    if (!sub.isEmpty() && !(sub.startsWith(mark) && sub.length() > mark.length() && digits(sub, mark.length()) == sub.length())) {
      return Optional.empty();
    }
    Optional<Long> number = number(text, at + 1, end);
    Optional<Long> below = sub.isEmpty() ? Optional.of(-1L) : number(sub, mark.length(), sub.length());
    if (number.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RefId(source.isEmpty() ? sourceElse : source, letter, number.get(), below.get()));
  }

  /** Sources are {@code a} to {@code z}, then {@code s27} and on. */
  static boolean sourceName(String text) {
    return text.length() == 1 ? text.charAt(0) >= 'a' && text.charAt(0) <= 'z'
        : text.length() > 1 && text.charAt(0) == 's' && digits(text, 1) == text.length();
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static Optional<Long> number(String text, int from, int to) {
    return to - from > 15 ? Optional.empty() : Optional.of(Long.parseLong(text.substring(from, to)));
  }

  /** The object without its banner or boot: {@code R3} of {@code R3.1}. */
  RefId whole() {
    return new RefId(source, letter, number, -1);
  }
}
