package dstate.commands.log;

import dstate.api.ask.Ask;
import dstate.api.ask.Scope;
import dstate.api.model.Line;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.clock.Clocks;
import dstate.commands.table.Catalogue;

/** The columns of lines. */
public final class LineColumns {
  private static final char ESC = 0x1b;

  private LineColumns() {}

  /** Rows are {@link LineWalk.Row}; the mark tells matches from the lines around them. */
  static Catalogue<LineWalk.Row> catalogue(Ask ask, Clocks.Show show) {
    Clocks clocks = Clocks.of(ask, show);
    return Catalogue.<LineWalk.Row>of("dstate.line/1", Scope.LOG)
        .about(LineWalk.Row::line)
        .shown(Column.left("place", "LINE"), r -> Cell.of(Value.text(r.line().place()),
            Text.of(r.match() ? "> " : r.gap() ? "~ " : "  ", Style.STRONG).plus(r.line().place(), Style.ID)))
        .shown(Column.left("time", clocks.head()).leavesAt(1), r -> clocks.cell(r.line().stamp(), r.line().source()))
        .shown(Column.left("text", "TEXT").stretching(),
            r -> Cell.of(Value.text(r.line().text().text()), Text.of(shown(r.line()), r.match() ? Style.PLAIN : Style.DIM)))
        .key("source", r -> Cell.text(r.line().source()))
        .key("line", r -> Cell.count(r.line().number()))
        .key("time", r -> Cell.text(r.line().stamp().wall()))
        .key("mono", r -> Cell.data(Value.decimal(r.line().stamp().mono())))
        .key("level", r -> Cell.count(r.line().stamp().level()))
        .key("caller", r -> Cell.text(r.line().stamp().caller()))
        .key("match", r -> Cell.data(new Value.Bool(r.match())))
        .key("text", r -> Cell.of(new Value.Text(r.line().text().text()), Text.EMPTY))
        .build();
  }

  /** The message; the whole line as it stands where formats took escape sequences out of it, so that none goes unseen. */
  static String shown(Line line) {
    boolean takenOut = line.raw().indexOf(ESC, 0) >= 0 && line.text().indexOf(ESC, 0) < 0;
    return takenOut ? line.raw().text() : line.text().text();
  }
}
