package dstate.commands.export;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.RenderHints;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.model.Episode;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Note;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Refusal;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.place.Places;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code copy [ID|last|notes]}: text for the clipboard, and a file in the case for terminals that have none. */
@Command(name = "copy", description = "Copy a report, a note, lines, all notes or the last answer to the clipboard.")
public final class Copy implements Verb {
  /** Terminals cut OSC 52 somewhere above this; xterm's documentation names no limit, tmux keeps 1 MB. */
  private static final int MOST = 100_000;

  @Parameters(arity = "0..*", paramLabel = "[ID|last|notes]", description = "R3, N2, a:120..140, notes, last; the selected report without")
  private List<String> words = List.of();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "one id, last or notes");
    }
    String word = words.isEmpty() ? Pick.selectedReport(ask).id() : words.get(0);
    if (word.equals("last")) {
      return Outcome.of(() -> Prose.of("the last answer goes to the clipboard")).hinting(RenderHints.NONE.copyingLast());
    }
    String text = String.join("\n", text(ask, word)) + "\n";
    if (text.length() > MOST) {
      throw ErrorCode.WORDS.error(word + " is " + text.length() + " characters; a clipboard takes " + MOST).hint("report " + word + " --raw -o FILE writes it").refusal();
    }
    return Outcome.of(new Copied(word, text, file(ask, text))).hinting(RenderHints.NONE.copying(text));
  }

  private static List<String> text(Ask ask, String word) {
    List<Note> notes = ask.notes().notes();
    if (word.equals("notes")) {
      return notes.stream().map(Copy::line).toList();
    }
    Optional<Note> note = notes.stream().filter(n -> n.id().equalsIgnoreCase(word)).findFirst();
    if (note.isPresent()) {
      return List.of(line(note.get()));
    }
    Optional<Episode> report = Pick.findReport(ask.evidence(), word);
    if (report.isEmpty() && word.contains(":") && Places.parse(ask.evidence(), word).isPresent()) {
      return Places.lines(ask, word, 2_000).stream().map(l -> l.raw().text()).toList();
    }
    Episode e = report.orElseGet(() -> Pick.report(ask, word));
    List<Line> lines = new ArrayList<>();
    for (LineRange range : e.first().lines()) {
      ask.evidence().lines().range(e.first().source(), range.first(), range.last()).forEach(lines::add);
    }
    return lines.stream().map(l -> l.raw().text()).toList();
  }

  private static String line(Note n) {
    return n.id() + (n.about().isEmpty() ? "" : " " + n.about()) + " (" + n.status().word() + ", " + n.who() + "): " + n.text();
  }

  /** Path of the copy in the case; empty: no case, or it cannot be written, which is no reason not to copy. */
  private static String file(Ask ask, String text) {
    CaseInfo info = ask.workspace().caseInfo();
    if (info.name().isEmpty() || info.path().isEmpty()) {
      return "";
    }
    try {
      return ask.workspace().write(info.path() + "/copy.txt", text.getBytes(StandardCharsets.UTF_8), true).path();
    } catch (Refusal r) {
      return "";
    }
  }

  /** A text for the clipboard. @param file the same in the case; empty: none */
  record Copied(String what, String text, String file) implements Result {
    @Override
    public Prose shape() {
      Text line = Text.of("copied ").plus(what, Style.ID).plus("  " + text.lines().count() + " lines");
      return Prose.of(file.isEmpty() ? line : line.plus("  also in " + file));
    }
  }
}
