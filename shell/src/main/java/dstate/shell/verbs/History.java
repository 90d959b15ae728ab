package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Lists the lines typed in this shell, the newest last.")
final class History implements Verb {
  private final Dispatcher lines;

  @Parameters(arity = "0..1", paramLabel = "N", description = "Only the last N.")
  private int count = Integer.MAX_VALUE;

  History(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Outcome run(Ask ask) {
    if (count < 0) {
      throw ErrorCode.WORDS.error("history " + count + " is negative").refusal();
    }
    List<String> all = lines.history();
    return Outcome.of(new Typed(all, Math.max(0, all.size() - count)));
  }

  /** Lines from {@code from} on, numbered from 1. */
  record Typed(List<String> lines, int from) implements Result {
    @Override
    public Table shape() {
      List<List<Cell>> rows = new ArrayList<>();
      for (int i = from; i < lines.size(); i++) {
        rows.add(List.of(Cell.count(i + 1), Cell.text(lines.get(i))));
      }
      Table table = Table.of("dstate.history/1", List.of(Column.right("n", "N"), Column.left("line", "LINE").stretching()), rows).headless();
      return rows.isEmpty() ? table.footed(Text.of("no line was typed at a prompt yet")) : table;
    }
  }
}
