package dstate.commands.note;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Citation;
import dstate.api.model.Note;
import dstate.api.result.ErrorCode;
import dstate.api.result.Question;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code note [ID] TEXT}, {@code note --status STATUS ID}, {@code note --edit ID TEXT}. */
@Command(name = "note", description = "Write a note; it is on disk, with the lines it rests on, before the prompt is back.")
public final class NoteVerb implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[ID] TEXT", description = "what it is about (R3, T103, G1, R3#4, a:120; else what is selected), then the text")
  private List<String> words = List.of();

  @Option(names = "--status", paramLabel = "STATUS", description = "open, confirmed or ruled-out: of a new note, or of the note named.")
  private String status = "";

  @Option(names = {"-e", "--edit"}, description = "Change the text of the note named; the old one stays in its history.")
  private boolean edit;

  @Option(names = "--cite", paramLabel = "PLACES", description = "Further lines to freeze: a:120,a:130..135")
  private String cite = "";

  @Option(names = "--case", description = "About the case, not about what is selected.")
  private boolean aboutCase;

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    Optional<Note> named = words.isEmpty() ? Optional.empty()
        : ask.notes().notes().stream().filter(n -> n.id().equalsIgnoreCase(words.get(0))).findFirst();
    boolean changes = edit || !status.isEmpty() && (named.isPresent() || words.size() == 1);
    return changes ? change(ask, named) : write(ask);
  }

  private Outcome write(Ask ask) {
    Optional<About> typed = words.isEmpty() || aboutCase ? Optional.empty() : About.of(ask, words.get(0));
    String text = String.join(" ", typed.isPresent() ? words.subList(1, words.size()) : words).strip();
    if (text.isEmpty()) {
      throw ErrorCode.WORDS.error("the note has no text").hint("note " + typed.map(About::id).orElse("R1") + " TEXT").refusal();
    }
    About about = aboutCase ? About.CASE : typed.orElseGet(() -> selected(ask));
    Frozen frozen = new Frozen(ask);
    boolean onSelected = about.frame() < 0 && about.report().filter(e -> e.id().equals(ask.selection().report())).isPresent();
    int frame = onSelected ? ask.selection().frame() : about.frame();
    about.report().ifPresent(e -> frozen.report(e, frame));
    about.place().ifPresent(p -> frozen.named(about.id()));
    if (!cite.isEmpty()) {
      frozen.named(cite);
    }
    Note saved = ask.notes().add(about.id(), status.isEmpty() ? Note.Status.OPEN : status(), text, frozen.cites());
    return show.on(ask, new NoteSaved(saved, saved.cites().size(), false));
  }

  private static About selected(Ask ask) {
    String id = ask.selection().report();
    return id.isEmpty() ? About.CASE : About.of(ask, id).orElse(About.CASE);
  }

  private Outcome change(Ask ask, Optional<Note> named) {
    Note note = named.orElseThrow(() -> noNote(ask));
    String text = String.join(" ", words.subList(1, words.size())).strip();
    if (edit && text.isEmpty() && status.isEmpty() && cite.isEmpty()) {
      Question question = new Question("New text of " + note.id() + " (now: " + note.text() + ")", List.of(), "note --edit " + note.id());
      return show.on(ask, Outcome.of(new NoteSaved(note, note.cites().size(), true)).asking(question));
    }
    if (!edit && !text.isEmpty()) {
      throw ErrorCode.WORDS.error("--status with the text of an existing note").hint("note --edit " + note.id() + " TEXT changes the text").refusal();
    }
    List<Citation> cites = cite.isEmpty() ? List.of() : new Frozen(ask).named(cite).cites();
    Note saved = ask.notes().edit(note.id(), status.isEmpty() ? null : status(), text, cites);
    return show.on(ask, new NoteSaved(saved, saved.cites().size(), false));
  }

  private RuntimeException noNote(Ask ask) {
    List<String> ids = ask.notes().notes().stream().map(Note::id).toList();
    if (words.isEmpty()) {
      return ErrorCode.WORDS.error("which note?").hint("note --edit N1 TEXT, note --status confirmed N1").refusal();
    }
    return ErrorCode.NO_SUCH_ID.error("no note '" + words.get(0) + "'")
        .hint(ids.isEmpty() ? "there are no notes yet: note TEXT writes one" : Nearest.didYouMean(words.get(0), ids) + "notes lists them").refusal();
  }

  private Note.Status status() {
    String word = status.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return Arrays.stream(Note.Status.values()).filter(s -> s.word().equals(word)).findFirst().orElseThrow(() -> ErrorCode.OPTION
        .error("'" + status + "' is no status").hint(Nearest.didYouMean(word, List.of("open", "confirmed", "ruled-out")) + "open, confirmed or ruled-out").refusal());
  }

  /** Refuses words that are left over. */
  static void none(List<String> words, String verb) {
    if (!words.isEmpty()) {
      throw Pick.tooMany(words.get(0), "nothing after " + verb);
    }
  }
}
