package dstate.commands.note;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Note;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code notes [FILTER]}: the notes of the case. */
@Command(name = "notes", description = "List the notes of the case.")
public final class NotesVerb implements Verb {
  @Parameters(arity = "0..*", paramLabel = "FILTER", description = "status:open about:R3 who:ops text~fsync")
  private List<String> words = List.of();

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    Filter filter = ask.filter(Scope.NOTES, words);
    return list.on(ask, new NoteList(ask, list, filter, filter.select(ask.notes().notes())));
  }

  /** Notes that match. */
  record NoteList(Ask ask, ListOptions list, Filter filter, Filter.Selected<Note> selected) implements Result {
    @Override
    public Shape shape() {
      return new Listing<>(ask, list, NoteColumns.catalogue()).table(selected.rows(), 40, this::foot);
    }

    private List<Text> foot(int shown, int of) {
      if (of == 0 && selected.hidden() == 0) {
        return List.of(Text.of(ask.notes().writable() ? "no notes yet; note TEXT writes one." : "no case, so no notes (--case none)."));
      }
      List<Text> lines = new ArrayList<>(Foot.of(ask, "note", "notes", shown, of, selected.hidden(), filter));
      long out = selected.rows().stream().filter(n -> n.status() == Note.Status.RULED_OUT).count();
      if (out > 0) {
        lines.set(0, lines.get(0).plus(" " + out + " ruled out."));
      }
      lines.add(Text.of("export md --brief makes the ticket text."));
      return lines;
    }
  }
}
