package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.ask.FieldDef.Type;
import dstate.api.ask.Scope;
import dstate.api.model.Episode;
import dstate.api.model.Note;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the journal adds to reports: {@code reports note:*}, {@code reports status:confirmed}, {@code tag:slot}. */
public final class NoteFields {
  private NoteFields() {}

  /** @param notes those of the open case, asked anew for each row */
  public static List<FieldDef> of(Supplier<List<Note>> notes) {
    return List.of(
        of("note", Type.TEXT, "text of a note about it", notes, n -> Stream.of(n.text())),
        of("status", Type.SYMBOL, "status of a note about it: open, confirmed, ruled-out", notes, n -> Stream.of(n.status().word())),
        of("who", Type.ID, "author of a note about it", notes, n -> Stream.of(n.who())),
        of("tag", Type.SYMBOL, "word with # in a note about it", notes, n -> CoreFields.tags(n.text()).stream()));
  }

  private static FieldDef of(
      String name, Type type, String about, Supplier<List<Note>> notes, Function<Note, Stream<String>> values) {
    return new FieldDef(name, Scope.REPORTS, type, about,
        (row, evidence) -> notes.get().stream().filter(n -> isAbout(n, (Episode) row)).flatMap(values).distinct().toList());
  }

  /** A note on {@code R3} or on one banner of it. */
  private static boolean isAbout(Note note, Episode episode) {
    return RefId.of(note.about()).flatMap(id -> RefId.range(note.about())).map(range -> Ids.within(range, episode.id())).orElse(false);
  }
}
