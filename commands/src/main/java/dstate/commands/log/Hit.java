package dstate.commands.log;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Line;
import dstate.api.result.Cell;
import dstate.api.result.Result;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.commands.clock.Clocks;
import dstate.commands.table.Catalogue.Col;
import java.util.List;
import java.util.stream.Stream;

/** A line that was found, with two lines around it. */
record Hit(Ask ask, Line line, String search) implements Result {
  private static final int AROUND = 2;

  static Outcome of(Ask ask, Line line, String search) {
    return Outcome.of(new Hit(ask, line, search)).selecting(ask.selection().withSearch(search, line.place()));
  }

  @Override
  public Table shape() {
    var catalogue = LineColumns.catalogue(ask, Clocks.Show.EITHER);
    List<Col<LineWalk.Row>> cols = Stream.concat(catalogue.people().stream(), catalogue.script().stream()).toList();
    List<List<Cell>> rows = LineWalk.around(ask, line, AROUND).stream()
        .map(l -> new LineWalk.Row(l, l.number() == line.number(), false))
        .map(r -> cols.stream().map(c -> c.cell().apply(r)).toList()).toList();
    return Table.of(catalogue.schema(), cols.stream().map(Col::column).toList(), rows).headless()
        .footed(Text.of(line.place() + " matches ").plus(search).plus("; next, prev; list " + line.place() + " shows more around it"));
  }
}
