package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Workspace.PluginInfo;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.api.spi.Verb;
import java.util.List;
import picocli.CommandLine.Command;

@Command(description = "Lists plug-ins with what they provide; jars with their SHA-256; those left out with the reason.")
final class Plugins implements Verb {
  private static final int SHOWN_HASH = 16;

  @Override
  public Outcome run(Ask ask) {
    return Outcome.of(new PluginRows(ask.workspace().plugins()));
  }

  /** What is plugged in. */
  record PluginRows(List<PluginInfo> plugins) implements Result {
    @Override
    public Table shape() {
      long left = plugins.stream().filter(p -> !p.problem().isEmpty()).count();
      return Table.of("dstate.plugin/1",
          List.of(Column.left("name", "NAME"), Column.left("origin", "ORIGIN").stretching(), Column.left("sha256", "SHA-256").leavesAt(2),
              Column.left("provides", "PROVIDES").stretching(), Column.left("problem", "PROBLEM").stretching()),
          plugins.stream().map(PluginRows::row).toList())
          .footed(Text.of(plugins.size() + " plug-ins, " + left + " with problems; a plug-in's code runs with your rights"));
    }

    private static List<Cell> row(PluginInfo p) {
      String hash = p.sha256();
      return List.of(Cell.text(p.name(), Style.ID), Cell.text(p.origin()),
          hash.isEmpty() ? Cell.ABSENT : Cell.of(new Value.Text(hash), hash.substring(0, Math.min(SHOWN_HASH, hash.length()))),
          Cell.of(Value.texts(p.provides()), String.join(", ", p.provides())), Cell.text(p.problem(), Style.BAD));
    }
  }
}
