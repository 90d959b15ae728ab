package dstate.commands.check;

import dstate.api.model.Checklist.Collect;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.Citation;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.triage.checklist.Run;
import dstate.triage.checklist.StepResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run: a row a step, and where it ended.
 *
 * @param id of the saved run; empty: not saved
 * @param notes ids of notes written by it
 * @param from first step to show; empty: all
 */
record RunShown(Run run, String id, List<String> notes, String from) implements Result {
  static final String SCHEMA = "dstate.checklist-run/1";

  RunShown {
    notes = List.copyOf(notes);
  }

  @Override
  public Shape shape() {
    return Sections.of(Sections.section("", steps()), Sections.section("", verdict()), Sections.section("", words()));
  }

  private Table steps() {
    List<Column> columns = List.of(
        Column.data("list"),
        Column.left("step", "STEP"),
        Column.left("answer", "ANSWER"),
        Column.data("by"),
        Column.left("ask", "QUESTION").forPeople().wrapping(),
        Column.left("text", "SEEN").wrapping(),
        Column.data("cites"));
    return Table.of(SCHEMA, columns, shown().stream().map(RunShown::row).toList()).titled(title());
  }

  private List<StepResult> shown() {
    String step = from.substring(from.indexOf('/') + 1);
    for (int i = 0; i < run.steps().size(); i++) {
      if (run.steps().get(i).step().id().equals(step)) {
        return run.steps().subList(i, run.steps().size());
      }
    }
    return run.steps();
  }

  private Text title() {
    String saved = id.isEmpty() ? "not saved: there is no case" : "answers are saved as " + id;
    return Text.of(run.list().id() + " " + run.list().version(), Style.HEAD).plus(": " + run.list().title() + "   ")
        .plus(run.steps().size() + (run.steps().size() == 1 ? " step, " : " steps, ") + saved, Style.DIM);
  }

  private static List<Cell> row(StepResult s) {
    String text = s.before().isEmpty() ? s.answer().text() : s.answer().text() + " (was " + s.before() + ")";
    return List.of(
        Cell.text(s.answer().list()),
        Cell.text(s.answer().step(), Style.ID),
        Cell.text(s.answer().answer().name(), style(s.answer().answer())),
        Cell.text(s.answer().by()),
        Cell.text(s.question()),
        Cell.text(text),
        Cell.data(Value.list(s.answer().cites().stream().map(RunShown::cite).toList())));
  }

  static Style style(Answer answer) {
    return switch (answer) {
      case PASS -> Style.GOOD;
      case FAIL -> Style.BAD;
      case UNKNOWN, ASK -> Style.DOUBT;
      case YES, NO, SKIP -> Style.PLAIN;
    };
  }

  static Value cite(Citation c) {
    return Value.object().put("file", Value.text(c.file())).put("line", Value.count(c.line())).put("text", Value.text(c.text())).build();
  }

  /** For scripts only: people read it as words. */
  private Facts verdict() {
    Run.End end = run.ended();
    return Facts.of(SCHEMA)
        .data("list", Value.text(run.list().id()))
        .data("run", Value.text(id))
        .data("verdict", Value.text(end.verdict()))
        .data("certainty", Value.text(end.certainty().word()))
        .data("family", Value.text(end.family()))
        .data("failed", new Value.Bool(end.failed()))
        .data("text", Value.text(end.text()))
        .data("for", Value.texts(end.speaksFor()))
        .data("against", Value.texts(end.against()))
        .data("confirm", Value.text(end.confirm()))
        .data("not_explained", Value.text(end.notExplained()))
        .data("missing", Value.texts(end.missing()))
        .data("collect", Value.list(end.collect().stream().map(RunShown::collect).toList()))
        .data("next", Value.text(end.next()))
        .data("open", Value.text(run.open().map(s -> s.step().id()).orElse("")))
        .data("how", Value.text(end.how()))
        .build();
  }

  private static Value collect(Collect c) {
    return Value.object().put("run", Value.text(c.run())).put("on", Value.text(c.on())).put("changes", Value.text(c.changes()))
        .put("need", Value.text(c.need())).put("note", Value.text(c.note())).put("undo", Value.text(c.undo())).build();
  }

  private Prose words() {
    List<Text> lines = new ArrayList<>();
    Run.End end = run.ended();
    if (run.open().isPresent() && run.open().get() == run.steps().get(run.steps().size() - 1)) {
      lines.add(Text.of("waits for your answer to " + run.open().get().step().id() + ": ", Style.DOUBT).plus(run.open().get().question()));
      lines.add(Text.of("why it is asked: " + run.open().get().step().why(), Style.DIM));
      return Prose.of(lines);
    }
    lines.add(Text.of("verdict: ", Style.HEAD).plus(end.verdict(), end.failed() ? Style.BAD : Style.STRONG)
        .plus(" (" + end.certainty().word() + "): " + end.text() + ". " + counts()));
    list(lines, "for", end.speaksFor());
    list(lines, "against", end.against());
    one(lines, "would confirm it", end.confirm());
    one(lines, "not explained", end.notExplained());
    one(lines, "how", end.how());
    if (!end.missing().isEmpty()) {
      lines.add(Text.of("missing evidence: ", Style.HEAD).plus((end.missing().size() == 1 ? "step " : "steps ") + String.join(", ", end.missing())));
    }
    collect(lines, end.collect());
    if (!end.next().isEmpty()) {
      lines.add(Text.of("next: ", Style.HEAD).plus(end.nextKnown() ? "checklist run " + end.next() : "continue with " + end.next() + ", which is not part of this version"));
    }
    if (!notes.isEmpty()) {
      lines.add(Text.of("notes ").plus(String.join(" ", notes), Style.ID).plus(" written."));
    }
    run.open().ifPresent(s -> lines.add(Text.of("open: ", Style.DOUBT).plus(s.step().id() + " " + s.question() + "  ")
        .plus(id.isEmpty() ? "(--answer " + s.step().id() + "=yes)" : "(checklist answer " + id + " " + s.step().id() + " yes)", Style.DIM)));
    return Prose.of(lines);
  }

  /** {@code 6 pass, 1 fail, 2 unknown.} */
  private String counts() {
    Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
    run.steps().forEach(s -> counts.merge(s.answer().answer(), 1, Integer::sum));
    return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ", "", "."));
  }

  private static void list(List<Text> lines, String head, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      lines.add(Text.of((i == 0 ? head + ": " : " ".repeat(head.length() + 2)), Style.HEAD).plus(texts.get(i)));
    }
  }

  private static void one(List<Text> lines, String head, String text) {
    if (!text.isEmpty()) {
      lines.add(Text.of(head + ": ", Style.HEAD).plus(text));
    }
  }

  /** Commands are shown and never run. */
  private static void collect(List<Text> lines, List<Collect> commands) {
    if (commands.isEmpty()) {
      return;
    }
    lines.add(Text.of("to collect, safest first; dstate runs none of it:", Style.HEAD));
    for (Collect c : commands) {
      Text line = Text.of("  " + c.on() + (c.need().isEmpty() ? "" : ", " + c.need()) + ":  ").plus(c.run(), Style.STRONG);
      lines.add(c.changes().equals("no") ? line : line.plus("   ! changes: " + c.changes(), Style.BAD));
      if (!c.note().isEmpty()) {
        lines.add(Text.of("      " + c.note(), Style.DIM));
      }
      if (!c.undo().isEmpty()) {
        lines.add(Text.of("      undo: " + c.undo(), Style.DIM));
      }
    }
  }
}
