package dstate.commands.check;

import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Step;
import dstate.api.model.Checklist.Verdict;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One list: its steps, where they lead, and its verdicts. */
record ListShown(Checklist list) implements Result {
  @Override
  public Shape shape() {
    List<Column> columns = List.of(Column.data("list"), Column.left("step", "STEP"), Column.left("kind", "KIND"),
        Column.left("ask", "QUESTION").wrapping(), Column.left("then", "THEN").leavesAt(1).stretching(), Column.data("why"), Column.data("good"));
    Table steps = Table.of("dstate.checklist-step/1", columns, list.steps().stream().map(this::row).toList())
        .titled(Text.of(list.id() + " " + list.version(), Style.HEAD).plus(": " + list.title()), Text.of(list.purpose()));
    return Sections.of(Sections.section("", steps), Sections.section("", Prose.of(verdicts())));
  }

  private List<Cell> row(Step s) {
    return List.of(Cell.text(list.id()), Cell.text(s.id(), Style.ID), Cell.text(s.kind().name().toLowerCase(Locale.ROOT)), Cell.text(s.ask()),
        Cell.of(Value.object().put("yes", to(s, "yes")).put("no", to(s, "no")).put("unknown", to(s, "unknown")).build(), then(s)),
        Cell.text(s.why()), Cell.text(s.good()));
  }

  private static Value to(Step s, String word) {
    return Value.text(s.then().getOrDefault(word, ""));
  }

  private static String then(Step s) {
    List<String> targets = List.of("yes", "no", "unknown").stream().map(w -> s.then().getOrDefault(w, "next")).toList();
    return targets.stream().distinct().count() == 1 ? targets.get(0) : "yes " + targets.get(0) + ", no " + targets.get(1) + ", unknown " + targets.get(2);
  }

  private List<Text> verdicts() {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("verdicts, each with the highest certainty it may have:", Style.HEAD));
    for (Verdict v : list.verdicts()) {
      lines.add(Text.of("  ").plus(v.id(), Style.ID).plus("  " + v.text() + " (" + v.cap().word() + ", family " + v.family() + ")"));
    }
    return lines;
  }
}
