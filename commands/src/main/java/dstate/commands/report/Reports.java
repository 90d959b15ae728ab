package dstate.commands.report;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Episode;
import dstate.api.model.Source;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reports [FILTER] [--each] [--full]}: a row an episode, or a banner. */
@Command(name = "reports", description = "List reports: one row a task that was reported, again and again included.")
public final class Reports implements Verb {
  @Parameters(arity = "0..*", paramLabel = "FILTER", description = "kind:hung comm:mysqld sym~jbd2 secs>300")
  private List<String> words = List.of();

  @Option(names = "--each", description = "A row for each banner.")
  private boolean each;

  @Option(names = "--full", description = "With frames, registers and text (JSON and CSV).")
  private boolean full;

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    Filter filter = ask.filter(Scope.REPORTS, words);
    List<Episode> all = ask.evidence().reports();
    List<Episode> rows = each ? banners(ask, all) : all;
    return list.on(ask, new ReportList(ask, list, full, filter, filter.select(rows)));
  }

  /** A row a banner, in source order, then line order: contract.md section 2. The banners of one episode need not be neighbours. */
  private static List<Episode> banners(Ask ask, List<Episode> episodes) {
    List<String> sources = ask.evidence().sources().stream().map(Source::id).toList();
    return episodes.stream()
        .flatMap(e -> e.each().stream())
        .sorted(Comparator.<Episode>comparingInt(e -> sources.indexOf(e.first().source())).thenComparingLong(e -> e.first().line()))
        .toList();
  }

  /** Reports that match. */
  record ReportList(Ask ask, ListOptions list, boolean full, Filter filter, Filter.Selected<Episode> selected) implements Result {
    @Override
    public Shape shape() {
      var columns = new ReportColumns(ask).catalogue(selected.rows(), full);
      return new Listing<>(ask, list, columns).table(selected.rows(), 40, this::foot);
    }

    private List<Text> foot(int shown, int of) {
      List<Text> lines = new ArrayList<>(Foot.of(ask, "report", "reports", shown, of, selected.hidden(), filter));
      long same = selected.rows().stream().filter(Episode::duplicate).count();
      if (same > 0) {
        lines.add(Text.of(same + " of them are the same as in an earlier source and count once elsewhere."));
      }
      Mute.of(ask.evidence()).forEach(m -> lines.add(m.line()));
      if (shown > 0) {
        lines.add(Text.of("* since the first in this list"));
      }
      return lines;
    }
  }
}
