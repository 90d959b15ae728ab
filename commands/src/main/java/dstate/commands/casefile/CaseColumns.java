package dstate.commands.casefile;

import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Style;
import dstate.api.result.Value;
import dstate.commands.table.Catalogue;

/** The columns of cases. */
final class CaseColumns {
  static final String SCHEMA = "dstate.case/1";

  private CaseColumns() {}

  static Catalogue<CaseInfo> catalogue() {
    return Catalogue.<CaseInfo>of(SCHEMA)
        .shown(Column.left("name", "CASE").stretching(), c -> Cell.text(c.name(), Style.ID))
        .shown(Column.right("notes", "NOTES"), c -> Cell.count(c.notes()))
        .shown(Column.right("marks", "MARKS").leavesAt(2), c -> Cell.count(c.marks()))
        .shown(Column.right("runs", "CHECKLISTS").leavesAt(1), c -> Cell.count(c.runs()))
        .shown(Column.left("last_write", "LAST WRITE"), c -> Cell.text(c.lastWrite()))
        .shown(Column.left("inputs", "SOURCES").leavesAt(3).stretching(), c -> Cell.text(String.join(" ", c.inputs())))
        .shown(Column.left("problem", "PROBLEM").wrapping(), c -> Cell.text(c.problem(), Style.BAD))
        .key("name", c -> Cell.text(c.name()))
        .key("path", c -> Cell.text(c.path()))
        .key("notes", c -> Cell.count(c.notes()))
        .key("marks", c -> Cell.count(c.marks()))
        .key("runs", c -> Cell.count(c.runs()))
        .key("last_write", c -> Cell.text(c.lastWrite()))
        .key("inputs", c -> Cell.data(Value.texts(c.inputs())))
        .key("problem", c -> Cell.text(c.problem()))
        .build();
  }
}
