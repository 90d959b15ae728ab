package dstate.commands.task;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Task;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.clock.Clocks;
import dstate.commands.place.Pick;
import dstate.commands.report.ReportColumns;
import dstate.commands.table.ShowOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code task [PID|COMM|-]}: shows and selects a task with its latest report; {@code -} selects none. */
@Command(name = "task", description = "Show and select one task; - selects none.")
public final class TaskVerb implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[PID|COMM|-]", description = "T103, 103, events/4, or -")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "one task");
    }
    if (words.equals(List.of("-"))) {
      return show.on(ask, Outcome.of(() -> Prose.of("no task is selected")).selecting(ask.selection().withReport("", "")));
    }
    Task task = words.isEmpty() ? Pick.selectedTask(ask) : Pick.task(ask, words.get(0));
    String report = TaskColumns.latest(ask, task).map(Episode::id).orElse("");
    Selection now = ask.selection();
    boolean there = now.task().equals(task.id()) && task.episodes().contains(Pick.episodeId(now.report()));
    return show.on(ask, Outcome.of(new TaskShown(ask, task)).selecting(there ? now : now.withReport(report, task.id())));
  }

  /** One task with its reports. */
  record TaskShown(Ask ask, Task task) implements Result {
    @Override
    public Sections shape() {
      Facts.Builder facts = Facts.of(TaskColumns.SCHEMA);
      new TaskColumns(ask).catalogue(List.of(task)).script().forEach(c -> facts.data(c.column().name(), c.cell().apply(task).value()));
      return Sections.of(Sections.section("", facts.build()), Sections.section("", Prose.of(lines())));
    }

    private List<Text> lines() {
      ReportColumns columns = new ReportColumns(ask);
      List<Episode> episodes = task.episodes().stream().flatMap(id -> ask.evidence().report(id).stream()).toList();
      Clocks clocks = Clocks.of(ask, episodes.stream().map(e -> e.first().stamp()).toList());
      List<Text> lines = new ArrayList<>();
      lines.add(Text.of(task.id(), Style.ID).plus("  ").plus(task.comm() + ":" + task.pid(), Style.STRONG)
          .plus(task.tgid() >= 0 && task.tgid() != task.pid() ? " (tgid " + task.tgid() + ")" : "")
          .plus(task.state().isEmpty() ? "" : "  state " + task.state())
          .plus(task.blockedSeconds() < 0 ? "" : "  blocked " + task.blockedSeconds() + " s by its last report").plus("  boot " + task.boot()));
      for (Episode e : episodes) {
        lines.add(Text.of("  " + e.id(), Style.ID).plus("  " + clocks.words(e.first()) + "  " + ReportColumns.shortKind(e.report().kind())
            + (e.last().report().seconds() < 0 ? "" : "  " + e.last().report().seconds() + " s") + "  x" + e.repeat() + "  ")
            .plus(columns.top(e), Style.SYMBOL).plus("  " + e.first().place(), Style.DIM));
      }
      lines.add(Text.of("in " + (task.sources().size() == 1 ? "source " : "sources ") + String.join(" ", task.sources())
          + "; bt shows the stack of the last report", Style.DIM));
      return lines;
    }
  }
}
