package dstate.commands;

import dstate.api.ask.Ask;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Note;
import dstate.api.model.Source;
import dstate.api.model.Task;
import dstate.triage.waitpoint.TellingFrame;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ids and names that the loaded data really has, for the examples of {@code help VERB}. */
final class Examples {
  private static final String SYMBOL = "get_request_wait";

  private final Ask ask;

  private Examples(Ask ask) {
    this.ask = ask;
  }

  static Function<Ask, List<String>> of(Function<Examples, List<String>> lines) {
    return ask -> lines.apply(new Examples(ask));
  }

  /** The lines {@code some} makes of the first report, or {@code none} when nothing is loaded. */
  static Function<Ask, List<String>> ofReport(Function<Examples, List<String>> some, String... none) {
    return of(x -> x.report().isPresent() ? some.apply(x) : List.of(none));
  }

  /** As {@link #ofReport}, where the first report has at least three frames. */
  static Function<Ask, List<String>> ofFrames(Function<Examples, List<String>> some, String... none) {
    return of(x -> x.frame() >= 2 ? some.apply(x) : List.of(none));
  }

  boolean loaded() {
    return !ask.evidence().sources().isEmpty();
  }

  /** Name of the case; empty: none. */
  String caseName() {
    return ask.workspace().caseInfo().name();
  }

  /** Lines that read, for verbs that cannot write here. */
  List<String> reading() {
    return List.of("notes", "notes --json", report().isPresent() ? "notes text~" + symbol() : "notes --count");
  }

  boolean writable() {
    return ask.notes().writable();
  }

  Optional<Episode> report() {
    List<Episode> all = ask.evidence().reports();
    return all.stream().filter(e -> !e.report().stack().frames().isEmpty()).findFirst().or(() -> all.stream().findFirst());
  }

  /** Id of the first report; of the last with {@code back} 1. */
  String id() {
    return report().map(Episode::id).orElse("");
  }

  String lastId() {
    List<Episode> all = ask.evidence().reports();
    return all.isEmpty() ? "" : all.get(all.size() - 1).id();
  }

  /** Symbol of the telling frame of the first report. */
  String symbol() {
    return report().flatMap(e -> TellingFrame.of(e.report().stack(), ask.workspace().knowledge()).frame().map(Frame::baseSymbol)
        .or(() -> e.report().stack().frames().stream().findFirst().map(Frame::baseSymbol))).filter(Examples::plain).orElse(SYMBOL);
  }

  /** A frame's symbol of the first report that is not the telling one. */
  String caller() {
    String top = symbol();
    return report().flatMap(e -> e.report().stack().frames().stream().filter(Frame::reliable).map(Frame::baseSymbol)
        .filter(s -> !s.equals(top)).filter(Examples::plain).reduce((a, b) -> b)).orElse(top);
  }

  /** The telling frame's symbol where a caller stands below it, else the number of the innermost frame. */
  String inner() {
    List<Frame> frames = report().map(e -> e.report().stack().frames()).orElse(List.of());
    String top = symbol();
    boolean below = frames.stream().limit(Math.max(0, frames.size() - 1)).anyMatch(f -> f.baseSymbol().equals(top));
    return below ? top : "0";
  }

  /** Number of the outermost frame of the first report. */
  int frame() {
    return report().map(e -> Math.max(0, e.report().stack().frames().size() - 1)).orElse(0);
  }

  Optional<Task> task() {
    return ask.evidence().tasks().stream().findFirst();
  }

  String taskId() {
    return task().map(Task::id).orElse("");
  }

  String pid() {
    return report().filter(e -> e.report().hasTask()).map(e -> Integer.toString(e.report().pid())).orElse("1");
  }

  /** Comm of the first report in quotes where it needs them. */
  String comm() {
    return report().map(e -> e.report().comm()).filter(Examples::plain).orElse("*");
  }

  String source() {
    return ask.evidence().sources().stream().findFirst().map(Source::id).orElse("a");
  }

  /** Path of the first source, quoted where the shell's lexer would take it apart. */
  String path() {
    return ask.evidence().sources().stream().map(Source::file).filter(Examples::plain).findFirst().orElse("console.log");
  }

  /** The end of the first source's path, with its folder, which tells two hosts' consoles apart; {@code log} where it needs quotes. */
  String fileName() {
    return ask.evidence().sources().stream().map(s -> s.file().substring(s.file().lastIndexOf('/', s.file().lastIndexOf('/') - 1) + 1)).filter(Examples::plain).findFirst()
        .orElse("log");
  }

  String fileGlob() {
    return "*" + fileName();
  }

  /** Line of the first report's banner. */
  long line() {
    return report().map(e -> e.first().line()).orElse(1L);
  }

  String place() {
    return report().map(e -> e.first().place()).orElse(source() + ":1");
  }

  Optional<Note> note() {
    return ask.notes().notes().stream().findFirst();
  }

  /** Whether a word stands in a line as it is. */
  private static boolean plain(String word) {
    return !word.isEmpty() && word.length() < 120 && !word.startsWith("-") && word.chars().allMatch(
        c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_./:-".indexOf(c) >= 0);
  }
}
