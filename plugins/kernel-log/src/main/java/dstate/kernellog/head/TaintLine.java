package dstate.kernellog.head;

import java.util.Optional;

/**
 * {@code Not tainted 6.1.0 #1} or {@code Tainted: G        W  O       6.1.0 #1}, after the head since 3.x (print_tainted(),
 * kernel/panic.c: one position a flag, blanks where a flag is not set).
 *
 * @param taint {@code Not tainted}, or the letters with single blanks
 * @param kernel release and build
 */
record TaintLine(String taint, String kernel) {
  private static final String NOT = "Not tainted";
  private static final String IS = "Tainted:";

  static Optional<TaintLine> parse(String text) {
    String s = text.strip();
    if (s.startsWith(NOT + " ") || s.equals(NOT)) {
      return Optional.of(new TaintLine(NOT, withoutRows(s.substring(NOT.length()))));
    }
    if (!s.startsWith(IS)) {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder();
    String rest = s.substring(IS.length()).strip();
    while (!rest.isEmpty()) {
      int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
      String word = rest.substring(0, end);
      boolean flags = word.chars().allMatch(c -> c >= 'A' && c <= 'Z') && end <= 20;
      // RHEL fills unused positions: "G        W  --------- -  - 4.18.0"
      if (!flags && !word.chars().allMatch(c -> c == '-')) {
        break;
      }
      if (flags) {
        letters.append(letters.isEmpty() ? "" : " ").append(word);
      }
      rest = rest.substring(end).strip();
    }
    return letters.isEmpty() ? Optional.empty() : Optional.of(new TaintLine(letters.toString(), rest));
  }

  private static String withoutRows(String text) {
    String s = text.strip();
    while (s.startsWith("-")) {
      int end = s.indexOf(' ');
      s = end < 0 ? "" : s.substring(end).strip();
    }
    return s;
  }
}
