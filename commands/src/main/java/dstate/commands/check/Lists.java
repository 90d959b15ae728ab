package dstate.commands.check;

import dstate.api.ask.Workspace;
import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.UserError;
import dstate.api.result.Value;
import java.util.ArrayList;
import java.util.List;

/** The lists that are there, the runs of the case, and files that are wrong. */
record Lists(Workspace.Checklists lists, List<ChecklistRun> runs) implements Result {
  @Override
  public Shape shape() {
    List<Column> columns = List.of(Column.left("id", "NAME"), Column.left("version", "VERSION"), Column.right("steps", "STEPS"),
        Column.left("title", "TITLE").wrapping(), Column.left("runs", "RUNS"), Column.left("origin", "FROM").leavesAt(1));
    return Table.of("dstate.checklist-entry/1", columns, lists.lists().stream().map(this::row).toList()).footed(foot());
  }

  private List<Cell> row(Checklist list) {
    List<String> ids = runs.stream().filter(r -> r.list().equals(list.id())).map(r -> r.verdict().isEmpty() ? r.id() + " open" : r.id() + " " + r.verdict()).toList();
    return List.of(Cell.text(list.id(), Style.ID), Cell.text(list.version()), Cell.count(list.steps().size()), Cell.text(list.title()),
        Cell.of(Value.texts(ids), ids.isEmpty() ? "-" : String.join(", ", ids)), Cell.text(list.origin()));
  }

  private Text[] foot() {
    List<Text> foot = new ArrayList<>();
    foot.add(Text.of(lists.lists().size() + " lists. checklist run NAME walks through one, checklist show NAME shows its steps."));
    for (UserError e : lists.errors()) {
      foot.add(Text.of(e.place() + ": ", Style.BAD).plus(e.message()).plus(" (" + e.code().code() + ")", Style.DIM));
    }
    return foot.toArray(new Text[0]);
  }
}
