package dstate.commands.casefile;

import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import java.util.ArrayList;
import java.util.List;

/** One case. @param lead what happened to it, before its name; empty: it is only shown */
record CaseShown(CaseInfo info, String lead) implements Result {
  @Override
  public Sections shape() {
    Facts.Builder facts = Facts.of(CaseColumns.SCHEMA);
    CaseColumns.catalogue().script().forEach(c -> facts.data(c.column().name(), c.cell().apply(info).value()));
    List<Text> lines = new ArrayList<>();
    if (info.name().isEmpty()) {
      lines.add(Text.of("no case: nothing is written, notes are refused (case new NAME makes one)"));
    } else {
      lines.add(Text.of(lead).plus("case ").plus(info.name(), Style.ID).plus("  " + info.notes() + " notes, " + info.marks() + " marks, " + info.runs()
          + " checklist runs" + (info.lastWrite().isEmpty() ? "" : "; last write " + info.lastWrite())));
      lines.add(Text.of("  " + info.path(), Style.DIM));
      info.inputs().forEach(i -> lines.add(Text.of("  source " + i)));
    }
    if (!info.problem().isEmpty()) {
      lines.add(Text.of("  problem: " + info.problem(), Style.BAD));
    }
    return Sections.of(Sections.section("", facts.build()), Sections.section("", Prose.of(lines)));
  }
}
