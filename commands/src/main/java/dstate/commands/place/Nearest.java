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

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[b.length()];
  }
}
