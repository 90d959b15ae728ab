package dstate.engine.filter;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name a mistyped one was probably meant to be. */
final class Nearest {
  private Nearest() {}

  /** The closest of {@code known}, when it is at most a slip or two away; the alphabetically first among equals. */
  static Optional<String> of(String typed, Collection<String> known) {
    String best = "";
    int least = typed.length() <= 4 ? 2 : 3;
    if (typed.length() > 64) {
      return Optional.empty();
    }
    for (String name : known.stream().sorted().toList()) {
      int distance = distance(typed.toLowerCase(Locale.ROOT), name);
      if (distance < least && distance < name.length()) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + swap);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }
}
