package dstate.commands.explain;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Knowledge;
import dstate.api.model.Note;
import dstate.api.model.Task;
import dstate.api.model.Term;
import dstate.api.model.WaitPoint;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import dstate.triage.group.Group;
import dstate.triage.group.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain SYMBOL|TERM|ID|LAST-ERROR}: what a word means and where it is seen here. */
@Command(name = "explain", description = "What a kernel function, a term, an id or an error code means.")
public final class Explain implements Verb {
  @Parameters(arity = "0..*", paramLabel = "SYMBOL|TERM|ID|LAST-ERROR",
      description = "get_request_wait, telling frame, R3, D-FIL-003, last-error; the current frame without")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    String word = words.isEmpty() ? current(ask) : String.join(" ", words);
    return show.on(ask, of(ask, word).orElseThrow(() -> unknown(ask, word)));
  }

  /** Symbol of the selected frame. */
  private static String current(Ask ask) {
    int n = ask.selection().frame();
    List<Frame> frames = ask.selection().report().isEmpty() ? List.of() : Pick.selectedReport(ask).report().stack().frames();
    if (n < 0 || n >= frames.size()) {
      throw ErrorCode.NOTHING_SELECTED.error("no frame is selected, so explain needs a word")
          .hint("explain get_request_wait, explain \"telling frame\", explain R1").refusal();
    }
    return frames.get(n).symbol();
  }

  /** What is known of a word; empty: nothing. */
  static Optional<Result> of(Ask ask, String word) {
    Knowledge knowledge = ask.workspace().knowledge();
    String symbol = base(word);
    Optional<WaitPoint> row = knowledge.waitPoint(symbol);
    if (row.isPresent()) {
      return Optional.of(SymbolExplained.of(ask, symbol, row));
    }
    return term(knowledge, word).<Result>map(TermExplained::new)
        .or(() -> error(ask, word))
        .or(() -> object(ask, word))
        .or(() -> token(knowledge, word))
        .or(() -> seen(ask, symbol) ? Optional.of(SymbolExplained.of(ask, symbol, Optional.empty())) : Optional.empty());
  }

  /** A symbol as typed, without offset, brackets and clone suffix. */
  private static String base(String word) {
    String s = word.startsWith("[") || word.contains(" ") ? word : word.split("\\+", 2)[0];
    return new Frame(0, s, -1, -1, "", true, "", "", 1).baseSymbol();
  }

  private static Optional<Term> term(Knowledge knowledge, String word) {
    return knowledge.term(word).or(() -> knowledge.terms().stream().filter(t -> t.word().equalsIgnoreCase(word)).findFirst());
  }

  private static Optional<Result> error(Ask ask, String word) {
    boolean last = word.equalsIgnoreCase("last-error") || word.equalsIgnoreCase("last error");
    String said = ask.settings().get("last-error", "");
    if (last && said.isEmpty()) {
      throw ErrorCode.NOTHING_SELECTED.error("no line failed yet").hint("explain D-FIL-003 explains a code").refusal();
    }
    String code = last ? said.split("[ :]", 2)[0] : word.toUpperCase(Locale.ROOT);
    return Arrays.stream(ErrorCode.values()).filter(c -> c.code().equals(code)).findFirst().map(c -> new ErrorExplained(c, last ? said : ""));
  }

  private static Optional<Result> object(Ask ask, String word) {
    Optional<Episode> report = Pick.findReport(ask.evidence(), word);
    if (report.isPresent()) {
      return report.map(e -> ObjectExplained.report(ask, e));
    }
    Optional<Group> group = Groups.in(ask.evidence(), ask.workspace().knowledge()).group(word.toUpperCase(Locale.ROOT));
    if (group.isPresent()) {
      return group.map(ObjectExplained::group);
    }
    Optional<Note> note = ask.notes().notes().stream().filter(n -> n.id().equalsIgnoreCase(word)).findFirst();
    if (note.isPresent()) {
      return note.map(ObjectExplained::note);
    }
    Optional<Task> task = Pick.findTask(ask.evidence(), word);
    return task.map(t -> ObjectExplained.task(ask, t));
  }

  /** A wait token: the functions that wait for it. */
  private static Optional<Result> token(Knowledge knowledge, String word) {
    String token = word.replace(' ', '-');
    List<WaitPoint> rows = knowledge.waitPoints().stream().filter(w -> w.waitsFor().equals(token)).toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new TokenExplained(token, rows));
  }

  private static boolean seen(Ask ask, String symbol) {
    return ask.evidence().reports().stream().anyMatch(e -> e.report().stack().frames().stream().anyMatch(f -> f.baseSymbol().equals(symbol)));
  }

  private static RuntimeException unknown(Ask ask, String word) {
    Knowledge knowledge = ask.workspace().knowledge();
    List<String> names = new ArrayList<>();
    knowledge.terms().forEach(t -> names.add(t.word()));
    knowledge.waitPoints().forEach(w -> names.add(w.symbol()));
    List<String> near = Nearest.of(word, names, 3);
    return ErrorCode.NO_SUCH_ID.error("nothing is known of '" + word + "': no symbol of the wait-point table or of a loaded stack, no term, no id")
        .hint(near.isEmpty() ? "explain takes a kernel function, a term, an id or an error code" : "near: " + String.join(", ", near)).refusal();
  }
}
