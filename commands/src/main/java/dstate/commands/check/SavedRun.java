package dstate.commands.check;

import dstate.api.model.ChecklistRun;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as the case has it, nothing looked at again. */
record SavedRun(ChecklistRun run) implements Result {
  @Override
  public Shape shape() {
    Map<String, StepAnswer> last = new LinkedHashMap<>();
    run.answers().forEach(a -> last.put(a.list() + '/' + a.step(), a));
    List<Column> columns = List.of(Column.data("list"), Column.left("step", "STEP"), Column.left("answer", "ANSWER"),
        Column.left("by", "BY"), Column.left("text", "SEEN").wrapping(), Column.data("cites"));
    String verdict = run.verdict().isEmpty() ? "still open: checklist resume " + run.id() : "verdict " + run.verdict();
    return Table.of(RunShown.SCHEMA, columns, last.values().stream().map(SavedRun::row).toList())
        .titled(Text.of(run.id(), Style.ID).plus("  " + run.list() + " " + run.version() + "  " + run.who() + "  " + run.when() + "  " + verdict));
  }

  private static List<Cell> row(StepAnswer a) {
    return List.of(Cell.text(a.list()), Cell.text(a.step(), Style.ID), Cell.text(a.answer().name(), RunShown.style(a.answer())),
        Cell.text(a.by()), Cell.text(a.text()), Cell.data(Value.list(a.cites().stream().map(RunShown::cite).toList())));
  }
}
