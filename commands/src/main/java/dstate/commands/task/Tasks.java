package dstate.commands.task;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Task;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tasks [FILTER]}: the tasks that reports name. */
@Command(name = "tasks", description = "List the tasks that reports name.")
public final class Tasks implements Verb {
  @Parameters(arity = "0..*", paramLabel = "FILTER", description = "UN comm:mysqld pid:1648 blocked>10m")
  private List<String> words = List.of();

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    Filter filter = ask.filter(Scope.TASKS, words);
    return list.on(ask, new TaskList(ask, list, filter, filter.select(ask.evidence().tasks())));
  }

  /** Tasks that match. */
  record TaskList(Ask ask, ListOptions list, Filter filter, Filter.Selected<Task> selected) implements Result {
    @Override
    public Shape shape() {
      return new Listing<>(ask, list, new TaskColumns(ask).catalogue(selected.rows())).table(selected.rows(), 40, this::foot);
    }

    private List<Text> foot(int shown, int of) {
      List<Text> lines = new ArrayList<>(Foot.of(ask, "task", "tasks", shown, of, selected.hidden(), filter));
      if (shown > 0) {
        lines.add(Text.of("BLOCKED as the last report says, not until now. ST = kernel letter."));
      }
      return lines;
    }
  }
}
