package dstate.commands.report;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Task;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report [ID] [--raw|--full]}: one report, which is selected. */
@Command(name = "report", description = "Show and select one report.")
public final class ReportVerb implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[ID]", description = "R3, 3, b:R3, R3.1; the selected one without.")
  private List<String> words = List.of();

  @Option(names = "--raw", description = "Its lines as they stand in the log, of all its banners.")
  private boolean raw;

  @Option(names = "--full", description = "With ? frames, registers, locks and further stacks.")
  private boolean full;

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (raw && full) {
      throw ErrorCode.OPTION.error("both --raw and --full").hint("--raw shows the lines, --full everything read from them").refusal();
    }
    Episode report = Pick.report(ask, words);
    String task = Pick.taskOf(ask.evidence(), report).map(Task::id).orElse("");
    Selection now = ask.selection();
    Selection next = now.report().equals(report.id()) ? now.withTask(task) : now.withReport(report.id(), task);
    Result result = raw ? new RawReport(lines(ask, report)) : ReportShown.of(ask, report, full);
    return show.on(ask, Outcome.of(result).selecting(next));
  }

  private static List<Line> lines(Ask ask, Episode report) {
    List<Line> lines = new ArrayList<>();
    report.banners().forEach(b -> {
      for (LineRange range : b.lines()) {
        ask.job().check();
        ask.evidence().lines().range(b.source(), range.first(), range.last()).forEach(lines::add);
      }
    });
    return lines;
  }

  /** The lines of a report. */
  record RawReport(List<Line> lines) implements Result {
    @Override
    public Prose shape() {
      return new Prose("dstate.text/1", lines.stream().map(l -> Text.of(l.raw().text())).toList());
    }
  }
}
