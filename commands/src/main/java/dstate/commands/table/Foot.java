package dstate.commands.table;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.result.Style;
import dstate.api.result.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines below a list: shown, hidden and why, and what is not read yet. */
public final class Foot {
  private Foot() {}

  /**
   * @param noun what the rows are, {@code report}
   * @param verb the line's verb, for the hint how to see all
   * @param shown rows in the table
   * @param of rows that matched
   * @param hidden rows that did not
   * @param filter why they did not
   */
  public static List<Text> of(Ask ask, String noun, String verb, int shown, long of, long hidden, Filter filter) {
    List<Text> lines = new ArrayList<>();
    Text line = Text.of(number(of) + " " + plural(noun, of));
    if (shown < of) {
      line = line.plus(", " + number(shown) + " shown (" + verb + " --limit 0 for all)");
    }
    if (!filter.isEmpty()) {
      line = line.plus("; " + number(hidden) + " hidden by the filter ").plus(filter.canonical(), Style.STRONG);
      if (!ask.selection().filter().isEmpty()) {
        line = line.plus(" (sticky: ").plus(ask.selection().filter(), Style.STRONG).plus("; filter off shows all)");
      }
    }
    lines.add(line.plus("."));
    lines.addAll(coverage(ask));
    return lines;
  }

  /** One line when something is not read whole yet. */
  public static List<Text> coverage(Ask ask) {
    var coverage = ask.evidence().coverage();
    if (coverage.complete()) {
      return List.of();
    }
    String words = coverage.unfinished().isEmpty() ? "not everything is read" : String.join(", ", coverage.unfinished());
    return List.of(Text.of("Incomplete: ", Style.DOUBT).plus(words + ". !"));
  }

  /** {@code 41,209}. */
  public static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** {@code report} or {@code reports}. */
  public static String plural(String noun, long n) {
    return n == 1 ? noun : noun + "s";
  }
}
