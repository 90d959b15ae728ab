package dstate.commands.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that look like a mistyped one. */
public final class Nearest {
  private Nearest() {}

  /** The up to {@code n} names with the fewest edits to {@code typed}, nearest first; those further than half its length are left out. */
  public static List<String> of(String typed, Collection<String> names, int n) {
    String wanted = cut(typed);
    int far = Math.max(2, wanted.length() / 2);
    return names.stream().distinct()
        .filter(name -> edits(wanted, cut(name)) <= far)
        .sorted(Comparator.<String>comparingInt(name -> edits(wanted, cut(name))))
        .limit(n).toList();
  }

  /** {@code did you mean 'dev'? } or nothing. */
  public static String didYouMean(String typed, Collection<String> names) {
    List<String> near = of(typed, names, 1);
    return near.isEmpty() ? "" : "did you mean '" + near.get(0) + "'? ";
  }

  private static String cut(String name) {
    // a hostile name of any length costs no more than this
    return name.substring(0, Math.min(name.length(), 40)).toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions, changes and swaps of neighbours ({@code pdi} is one step from {@code pid}). */
  private static int edits(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
      }
    }
    return steps[a.length()][b.length()];
  }
}
