package dstate.commands.export;

import dstate.api.ask.Ask;
import dstate.api.model.ChecklistRun;
import dstate.api.model.Citation;
import dstate.api.model.Episode;
import dstate.api.model.Finding;
import dstate.api.model.Note;
import dstate.api.model.Source;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Sections.Section;
import dstate.api.result.Shape;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.explain.ObjectExplained;
import dstate.commands.note.NoteColumns;
import dstate.commands.open.Summary;
import dstate.commands.open.SummaryShown;
import dstate.commands.table.Foot;
import dstate.triage.group.By;
import dstate.triage.group.Group;
import dstate.triage.group.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The case as another reader gets it: what was loaded, what may be said and on which lines, notes, checklists, and the
 * commands that show it again.
 *
 * @param summary the state of the case
 * @param hashes SHA-256 by source id, empty where the file cannot be read now
 * @param size how much of it
 */
record Ticket(Ask ask, SummaryShown summary, Map<String, String> hashes, Size size) implements Result {

  /**
   * How much is told; what is more is counted in words.
   *
   * @param findings groups told with findings
   * @param lines cited lines of each finding and note
   * @param notes notes told
   * @param words characters of each text
   * @param sources sources told
   * @param hashed with their SHA-256
   * @param answers answers of each checklist run
   * @param commands whether the commands that show it again are there
   * @param dropped what the size leaves out, for the last line; empty: nothing
   */
  record Size(int findings, int lines, int notes, int words, int sources, boolean hashed, int answers, boolean commands, String dropped) {
    static final Size WHOLE = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, true,
        Integer.MAX_VALUE, true, "");
  }

  static Ticket of(Ask ask, Map<String, String> hashes, Size size) {
    return new Ticket(ask, Summary.of(ask), hashes, size);
  }

  @Override
  public Shape shape() {
    List<Section> parts = new ArrayList<>();
    String name = ask.workspace().caseInfo().name();
    parts.add(Sections.section("dstate case " + (name.isEmpty() ? "(none)" : cut(name)), summaryShape()));
    parts.add(Sections.section("Loaded", sources()));
    findings(parts);
    notes(parts);
    if (size.answers() > 0 && !ask.notes().runs().isEmpty()) {
      parts.add(Sections.section("Checklists", runs()));
    }
    if (size.commands()) {
      parts.add(Sections.section("To see it again", commands()));
    }
    if (!size.dropped().isEmpty()) {
      parts.add(Sections.section("", Prose.of("Left out to fit: " + size.dropped() + ". export md has everything.")));
    }
    return new Sections(parts);
  }

  private Shape summaryShape() {
    Sections whole = summary.shape();
    if (size.words() == Integer.MAX_VALUE) {
      return whole;
    }
    List<Section> brief = new ArrayList<>();
    for (Section s : whole.sections()) {
      brief.add(s.shape() instanceof Prose p
          ? Sections.section(s.title(), Prose.of(p.lines().stream().limit(size.findings() < 5 ? 6 : 20).map(t -> Text.of(cut(t.plain()))).toList())) : s);
    }
    return new Sections(brief);
  }

  private Shape sources() {
    List<List<Cell>> rows = new ArrayList<>();
    List<Source> all = ask.evidence().sources();
    for (Source s : all.subList(0, Math.min(size.sources(), all.size()))) {
      rows.add(List.of(Cell.text(s.id()), Cell.text(cut(s.file())), Cell.text(s.format()), Cell.count(s.lines()),
          Cell.of(Value.list(s.damage().stream().limit(size.lines()).map(d -> Value.text(cut((d.line() > 0 ? s.id() + ":" + d.line() : s.id() + ":@" + d.offset()) + " " + d.what()))).toList()),
              s.damage().isEmpty() ? "none" : s.damage().size() + ": " + cut(s.damage().get(0).what())),
          size.hashed() ? Cell.text(hashes.getOrDefault(s.id(), "")) : Cell.ABSENT));
    }
    List<Column> columns = List.of(Column.left("id", "ID"), Column.left("file", "FILE"), Column.left("format", "FORMAT"), Column.right("lines", "LINES"),
        Column.left("damage", "DAMAGE"), Column.left("sha256", "SHA-256"));
    Table table = size.hashed() ? Table.of("dstate.export-source/1", columns, rows)
        : Table.of("dstate.export-source/1", columns.subList(0, 5), rows.stream().map(r -> r.subList(0, 5)).toList());
    int more = all.size() - rows.size();
    return more > 0 ? table.footed(Text.of("and " + more + " more " + Foot.plural("source", more))) : table;
  }

  private void findings(List<Section> parts) {
    List<Group> groups = Groups.of(ask.evidence(), ask.workspace().knowledge(), By.RESOURCE);
    int told = 0;
    for (Group g : groups) {
      if (told++ >= size.findings()) {
        parts.add(Sections.section("", Prose.of("and " + (groups.size() - size.findings()) + " more groups")));
        return;
      }
      Episode e = g.members().get(0);
      String who = e.report().hasTask() ? e.report().comm() + ":" + e.report().pid() : e.report().kind();
      String title = g.id() + ": " + g.tasks() + " " + Foot.plural("task", g.tasks()) + ", " + g.key() + "; " + e.id() + " " + who;
      List<Finding> findings = ObjectExplained.findings(ask, e);
      List<List<Cell>> rows = findings.stream().map(f -> List.of(
          Cell.text(g.id()), Cell.text(e.id()), Cell.text(f.certainty().word()), Cell.text(cut(f.text())), Cell.text(f.rule()),
          Cell.of(Value.list(f.citations().stream().limit(size.lines()).map(ObjectExplained::object).toList()),
              String.join(" ", f.citations().stream().limit(Math.max(1, size.lines())).map(Citation::place).toList())))).toList();
      Table table = Table.of("dstate.export-finding/1", List.of(data("group"), data("report"), Column.left("certainty", "CERTAINTY"),
          Column.left("what", "WHAT"), Column.left("rule", "RULE"), Column.left("cites", "LINES")), rows);
      parts.add(Sections.section(cut(title), table));
      List<Text> lines = findings.stream().flatMap(f -> f.citations().stream()).distinct().limit(size.lines())
          .map(c -> Text.of(c.place() + "  ").plus(cut(c.text()))).toList();
      if (!lines.isEmpty()) {
        parts.add(Sections.section("", Prose.of(lines)));
      }
    }
  }

  private static Column data(String name) {
    return Column.data(name);
  }

  private void notes(List<Section> parts) {
    List<Note> notes = ask.notes().notes();
    if (notes.isEmpty()) {
      return;
    }
    // the newest matter most where not all fit
    List<Note> told = notes.subList(Math.max(0, notes.size() - size.notes()), notes.size());
    List<List<Cell>> rows = told.stream().map(n -> List.of(Cell.text(n.id()), Cell.text(n.about()), Cell.text(n.status().word()), Cell.text(cut(n.who())),
        Cell.text(n.when()), Cell.text(cut(n.text())),
        Cell.data(NoteColumns.cites(n, size.lines())), size.lines() == Integer.MAX_VALUE ? Cell.data(NoteColumns.history(n)) : Cell.ABSENT)).toList();
    Table table = Table.of(NoteColumns.SCHEMA, List.of(Column.left("id", "ID"), Column.left("about", "ABOUT"), Column.left("status", "STATUS"), Column.left("who", "WHO"),
        Column.left("when", "WHEN"), Column.left("text", "TEXT"), Column.data("cites"), Column.data("history")), rows);
    int more = notes.size() - told.size();
    parts.add(Sections.section("Notes", more > 0 ? table.footed(Text.of("and " + more + " older " + Foot.plural("note", more))) : table));
    List<Text> lines = new ArrayList<>();
    for (Note n : told) {
      n.cites().stream().limit(size.lines()).forEach(c -> lines.add(Text.of(n.id() + "  " + c.citation().place() + "  ").plus(cut(c.citation().text()))
          .plus(c.state() == Note.SourceState.SAME ? "" : "  (source " + c.state().word() + ")")));
    }
    if (!lines.isEmpty()) {
      parts.add(Sections.section("Lines the notes rest on", Prose.of(lines)));
    }
  }

  private Shape runs() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ChecklistRun run : ask.notes().runs()) {
      run.answers().stream().limit(size.answers()).forEach(a -> rows.add(List.of(Cell.text(run.id()), Cell.text(a.list()), Cell.text(a.step()),
          Cell.text(a.answer().name()), Cell.text(a.by()), Cell.text(cut(a.text())), Cell.ABSENT)));
      rows.add(List.of(Cell.text(run.id()), Cell.text(run.list()), Cell.text("verdict"), Cell.ABSENT, Cell.text(cut(run.who())),
          Cell.text(run.verdict().isEmpty() ? "not reached" : run.verdict()), Cell.text(run.verdict())));
    }
    return Table.of("dstate.export-run/1", List.of(Column.left("run", "RUN"), Column.left("list", "CHECKLIST"), Column.left("step", "STEP"),
        Column.left("answer", "ANSWER"), Column.left("by", "BY"), Column.left("text", "TEXT"), Column.data("verdict")), rows);
  }

  /** For a shell, not for the prompt: a reader of the export has the files and no case. */
  private Table commands() {
    List<String> lines = new ArrayList<>();
    String files = String.join(" ", ask.evidence().sources().stream().limit(size.sources()).map(s -> quoted(cut(s.file()))).toList());
    String start = "dstate --case none " + files;
    lines.add(start + " -e summary");
    lines.add(start + " -e 'reports --each --full --json'");
    Groups.of(ask.evidence(), ask.workspace().knowledge(), By.RESOURCE).stream().limit(Math.min(3, size.findings()))
        .forEach(g -> lines.add(start + " -e 'bt " + g.members().get(0).id() + "'"));
    return Table.of("dstate.export-command/1", List.of(Column.left("command", "COMMAND")), lines.stream().map(l -> List.of(Cell.text(l))).toList())
        .headless();
  }

  /** A word as a POSIX shell takes it. */
  private static String quoted(String word) {
    boolean plain = !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_./:-+@%".indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private String cut(String text) {
    return text.length() <= size.words() ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, size.words()))) + " ..";
  }
}
