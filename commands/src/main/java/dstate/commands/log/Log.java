package dstate.commands.log;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.clock.Clocks;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log [FILTER] [-C N] [--wall|--mono]}: lines of the sources, read as they are shown. */
@Command(name = "log", description = "Lines of the log that match, with lines around them.")
public final class Log implements Verb {
  /** What a person can look at; scripts have no limit. */
  private static final int SCREEN = 1_000;
  /** Rows kept in memory for sorting. */
  private static final int SORTED = 200_000;

  @Parameters(arity = "0..*", paramLabel = "FILTER", description = "text~\"I/O error\" line:100..200 src:a time:R3-10s..R3")
  private List<String> words = List.of();

  @Option(names = "-C", paramLabel = "N", description = "N lines around each match.")
  private int context;

  @Option(names = {"--wall", "-T"}, description = "Show the wall clock.")
  private boolean wall;

  @Option(names = "--mono", description = "Show the kernel's clock.")
  private boolean mono;

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    if (wall && mono) {
      throw ErrorCode.OPTION.error("both --wall and --mono").hint("without either the wall clock is shown where there is one").refusal();
    }
    if (context < 0 || context > 1_000) {
      throw ErrorCode.OPTION.error("-C " + context + " is not between 0 and 1000").refusal();
    }
    Clocks.Show show = wall ? Clocks.Show.WALL : mono ? Clocks.Show.MONO : Clocks.Show.EITHER;
    return list.on(ask, new LogLines(ask, list, ask.filter(Scope.LOG, words), context, show));
  }

  /** Lines that match; read from the sources while they are rendered. */
  record LogLines(Ask ask, ListOptions list, Filter filter, int context, Clocks.Show show) implements Result {
    @Override
    public Shape shape() {
      LineWalk walk = new LineWalk(ask, filter);
      LineWalk.Counts counts = new LineWalk.Counts();
      Listing<LineWalk.Row> listing = new Listing<>(ask, list, LineColumns.catalogue(ask, show));
      if (list.count() && list.by().isEmpty()) {
        walk.rows(0, 0, counts).forEach(r -> ask.job().check());
        return Listing.count(counts.matched);
      }
      if (list.count() || !list.sort().isEmpty()) {
        List<LineWalk.Row> rows = new ArrayList<>();
        walk.rows(0, SORTED, counts).forEach(rows::add);
        if (counts.more) {
          throw ErrorCode.WORDS.error("more than " + Foot.number(SORTED) + " lines match; too many to sort or to count by a field")
              .hint("narrow the filter: time:.. line:.. src:..").refusal();
        }
        return listing.table(rows, SCREEN, (shown, of) -> Foot.of(ask, "line", "log", shown, of, counts.hidden, filter));
      }
      int limit = list.limit(ask, SCREEN);
      return listing.over(walk.rows(context, limit, counts)).footed(() -> foot(counts, limit));
    }

    private List<Text> foot(LineWalk.Counts counts, int limit) {
      if (!counts.more) {
        return Foot.of(ask, "line", "log", (int) Math.min(Integer.MAX_VALUE, counts.matched), counts.matched, counts.hidden, filter);
      }
      List<Text> lines = new ArrayList<>();
      lines.add(Text.of("the first " + Foot.number(limit) + " matching lines; there are more, not read (log --limit 0 for all)"));
      lines.addAll(Foot.coverage(ask));
      return lines;
    }
  }
}
