package dstate.commands.table;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every verb that lists something, beside its filter words. */
public final class ListOptions {
  @Mixin
  private ShowOptions show = new ShowOptions();

  @Option(names = "--sort", paramLabel = "F", description = "Sort by a column or filter field; rows without it come last.")
  private String sort = "";

  @Option(names = "--reverse", description = "Largest first.")
  private boolean reverse;

  @Option(names = "--limit", paramLabel = "N", description = "Show at most N rows; 0 shows all.")
  private int limit = -1;

  @Option(names = "--cols", paramLabel = "A,B", split = ",", description = "These columns or filter fields, in this order.")
  private List<String> cols = List.of();

  @Option(names = "--count", description = "Only the number of rows.")
  private boolean count;

  @Option(names = "--by", paramLabel = "FIELD", description = "Group by a field; with --count a row a value.")
  private String by = "";

  public ShowOptions show() {
    return show;
  }

  public String sort() {
    return sort;
  }

  public boolean reverse() {
    return reverse;
  }

  public List<String> cols() {
    return List.copyOf(cols);
  }

  public boolean count() {
    return count;
  }

  public String by() {
    return by;
  }

  /** Rows to show; 0: all. Only an interactive shell has a limit nobody asked for; {@code fallback} is that limit. */
  public int limit(Ask ask, int fallback) {
    if (limit >= 0) {
      return limit;
    }
    if (limit < -1) {
      throw ErrorCode.OPTION.error("--limit " + limit + " is negative").hint("--limit 0 shows all").refusal();
    }
    if (!ask.settings().is("interactive") || !show.renderer().isEmpty() || !show.file().isEmpty()) {
      return 0;
    }
    String set = ask.settings().get("limit", "");
    try {
      return set.isEmpty() ? fallback : Math.max(0, Integer.parseInt(set));
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /** Refuses {@code --by} without {@code --count} in verbs where it means nothing else. */
  public void checkBy() {
    if (!by.isEmpty() && !count) {
      throw ErrorCode.OPTION.error("--by " + by + " without --count").hint("add --count for a row a value of " + by).refusal();
    }
  }

  public Outcome on(Ask ask, Result result) {
    return show.on(ask, result);
  }

  public Outcome on(Ask ask, Outcome outcome) {
    return show.on(ask, outcome);
  }
}
