package dstate.commands.note;

import dstate.api.ask.Scope;
import dstate.api.model.Note;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Facts;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.table.Catalogue;
import dstate.commands.table.Foot;

/** The columns of notes. */
public final class NoteColumns {
  public static final String SCHEMA = "dstate.note/1";

  private NoteColumns() {}

  public static Catalogue<Note> catalogue() {
    return Catalogue.<Note>of(SCHEMA, Scope.NOTES)
        .shown(Column.left("id", "ID"), n -> Cell.text(n.id(), Style.ID))
        .shown(Column.left("about", "ABOUT"), n -> Cell.text(n.about(), Style.ID))
        .shown(Column.left("status", "STATUS"), n -> Cell.of(Value.text(n.status().word()), status(n)))
        .shown(Column.left("who", "WHO").leavesAt(1), n -> Cell.text(n.who()))
        .shown(Column.left("text", "TEXT").wrapping(), n -> Cell.of(Value.text(n.text()), n.text().replace('\n', ' ')))
        .shown(Column.left("cites", "LINES").leavesAt(2), n -> Cell.of(Value.ABSENT, cited(n)))
        .key("id", n -> Cell.text(n.id()))
        .key("about", n -> Cell.text(n.about()))
        .key("status", n -> Cell.text(n.status().word()))
        .key("who", n -> Cell.text(n.who()))
        .key("when", n -> Cell.text(n.when()))
        .key("text", n -> Cell.text(n.text()))
        .key("cites", n -> Cell.data(cites(n, Integer.MAX_VALUE)))
        .key("history", n -> Cell.data(history(n)))
        .build();
  }

  /** One note as an object. */
  static Facts facts(Note note) {
    Facts.Builder b = Facts.of(SCHEMA);
    catalogue().script().forEach(c -> b.data(c.column().name(), c.cell().apply(note).value()));
    return b.build();
  }

  private static Text status(Note n) {
    return switch (n.status()) {
      case OPEN -> Text.of("open");
      case CONFIRMED -> Text.of("confirmed", Style.GOOD);
      case RULED_OUT -> Text.of("ruled out", Style.DIM);
    };
  }

  /** {@code 3 cited}, with a mark when a source is not as it was. */
  private static Text cited(Note n) {
    if (n.cites().isEmpty()) {
      return Text.of("-");
    }
    long other = n.cites().stream().filter(c -> c.state() == Note.SourceState.CHANGED || c.state() == Note.SourceState.GONE).count();
    Text t = Text.of(n.cites().size() + " " + Foot.plural("line", n.cites().size()) + " cited");
    return other == 0 ? t : t.plus(", " + other + " not as loaded !", Style.DOUBT);
  }

  /** The first {@code most} lines it cites. */
  public static Value cites(Note note, int most) {
    return Value.list(note.cites().stream().limit(most).map(NoteColumns::cite).toList());
  }

  /** What it said before, oldest first. */
  public static Value history(Note note) {
    return Value.list(note.history().stream().map(NoteColumns::change).toList());
  }

  private static Value.Obj cite(Note.Cited c) {
    return Value.object().put("file", Value.text(c.citation().file())).put("line", Value.count(c.citation().line()))
        .put("text", new Value.Text(c.citation().text())).put("source", Value.text(c.state().word())).build();
  }

  private static Value.Obj change(Note.Change c) {
    return Value.object().put("who", Value.text(c.who())).put("when", Value.text(c.when())).put("status", Value.text(c.status().word()))
        .put("text", Value.text(c.text())).build();
  }
}
