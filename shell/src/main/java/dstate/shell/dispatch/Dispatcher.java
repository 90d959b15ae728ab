package dstate.shell.dispatch;

import dstate.api.ask.Ask;
import dstate.api.ask.Job;
import dstate.api.ask.Outcome;
import dstate.api.ask.Selection;
import dstate.api.ask.Settings;
import dstate.api.ask.Workspace;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Refusal;
import dstate.api.result.RenderOptions;
import dstate.api.result.Rendering;
import dstate.api.result.Result;
import dstate.api.result.UserError;
import dstate.shell.render.TextRenderer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs lines one at a time and folds what they leave: selection, settings, the last answer.
 *
 * <p>The verb runs on the calling thread. Selection and settings may be read from any thread.
 */
public final class Dispatcher {
  private static final int REMEMBERED = 1000;
  private static final int ALIASES_DEEP = 8;

  private final Workspace workspace;
  private final VerbCatalogue verbs;
  private final Deque<String> history = new ArrayDeque<>();
  private volatile Selection selection = Selection.NONE;
  private volatile Settings settings;
  private volatile Optional<Result> last = Optional.empty();

  /** @param verbs makes the catalogue; the shell's own verbs ask this dispatcher @param settings to start with */
  public Dispatcher(Workspace workspace, Function<Dispatcher, VerbCatalogue> verbs, Settings settings) {
    this.workspace = workspace;
    this.settings = settings;
    this.verbs = verbs.apply(this);
  }

  public Selection selection() {
    return selection;
  }

  public Settings settings() {
    return settings;
  }

  public VerbCatalogue verbs() {
    return verbs;
  }

  /** The newest snapshot with what is selected and set. */
  public Ask ask(Job job) {
    return new Ask(workspace.evidence(), selection, workspace.notes(), settings, workspace, job);
  }

  /** Starts from another selection: the filter of {@code --since}, a resumed case. */
  public void select(Selection next) {
    selection = next;
  }

  /** The last answer that {@code last} shows again. */
  public Optional<Result> last() {
    return last;
  }

  /** Lines run so far, oldest first; those of scripts are not among them. */
  public synchronized List<String> history() {
    return List.copyOf(history);
  }

  /** Remembers a line that was typed; blank ones and repetitions are not kept twice. */
  public synchronized void remember(String line) {
    if (line.isBlank() || line.equals(history.peekLast())) {
      return;
    }
    if (history.size() == REMEMBERED) {
      history.removeFirst();
    }
    history.addLast(line);
  }

  /** Runs one line. Never throws: what went wrong is in the answer. A job that was cancelled changes nothing any more. */
  public Answer run(String line, Job job) {
    try {
      List<LineLexer.Word> words = LineLexer.words(line);
      if (words.isEmpty()) {
        return Answer.NOTHING;
      }
      return folded(outcome(line, ask(job)), job);
    } catch (Refusal refusal) {
      return refused(refusal.error(), job);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError bug) {
      return crashed(bug, line);
    }
  }

  /** Runs one line against an ask and folds nothing: for verbs that run others. Throws what the verb throws. */
  public Outcome outcome(String line, Ask ask) {
    String spelled = Spelling.of(line, verbs);
    List<LineLexer.Word> words = LineLexer.words(spelled);
    for (int i = 0; i < ALIASES_DEEP && !words.isEmpty(); i++) {
      String alias = ask.settings().get(Spelling.ALIAS + words.get(0).text(), "");
      if (alias.isEmpty()) {
        break;
      }
      spelled = alias + spelled.substring(words.get(0).end());
      words = LineLexer.words(spelled);
    }
    if (words.isEmpty()) {
      return Outcome.of(Control.lines(List.of()));
    }
    VerbCatalogue.Entry entry = found(words.get(0), spelled, ask.settings().is("interactive"));
    VerbParser.Parsed parsed = VerbParser.parse(entry, words.subList(1, words.size()), spelled);
    if (parsed.help()) {
      return outcome("help " + LineLexer.quote(entry.def().name()), ask);
    }
    Outcome outcome = parsed.verb().run(ask);
    return parsed.show().isPresent() ? parsed.show().get().on(ask, outcome) : outcome;
  }

  private VerbCatalogue.Entry found(LineLexer.Word word, String line, boolean prefixes) {
    try {
      return verbs.find(word.text(), prefixes);
    } catch (Refusal unknown) {
      throw unknown.error().pointing(line, word.start()).refusal();
    }
  }

  private Answer folded(Outcome outcome, Job job) {
    Result result = outcome.result();
    Control control = result instanceof Control c ? c : new Control(null, List.of(), false, false);
    if (!job.cancelled()) {
      outcome.selection().ifPresent(s -> selection = s);
      outcome.settings().ifPresent(s -> settings = s);
      if (!control.again()) {
        last = Optional.of(result);
      }
    }
    String renderer = outcome.renderer().isEmpty() ? SettingsCatalogue.renderer(settings) : outcome.renderer();
    return new Answer(Optional.of(result), renderer, outcome.hints(), List.of(), outcome.status(), outcome.question(), control.then(),
        control.leave());
  }

  /**
   * Renders an answer's result; its errors are left to the caller. Rows may be read from the sources meanwhile.
   *
   * @param screen options of the screen or file, before settings and the line's own hints
   * @return the answer with what went wrong on the way
   */
  public Answer print(Answer answer, String line, RenderOptions screen, Appendable out) throws IOException {
    if (answer.result().isEmpty()) {
      return answer;
    }
    try {
      Rendering renderer = workspace.renderer(answer.renderer()).orElseThrow(
          () -> ErrorCode.FORMAT.error("no renderer '" + answer.renderer() + "' is installed").hint("renderers: plugins").refusal());
      renderer.render(answer.result().get().shape(), SettingsCatalogue.options(screen, settings, answer.hints()), out);
      return answer;
    } catch (Refusal refusal) {
      settings = settings.with("last-error", refusal.error().code().code() + " " + refusal.error().message());
      return with(answer, refusal.error(), refusal.error().code().status());
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError bug) {
      return with(answer, crashed(bug, line).errors().get(0), ExitStatus.INTERNAL);
    }
  }

  /** The last answer as plain text, for the clipboard. */
  void lastAsText(Appendable out) throws IOException {
    if (last.isPresent()) {
      new TextRenderer().render(last.get().shape(), RenderOptions.PLAIN, out);
    }
  }

  /** Remembered for {@code explain last-error}. */
  private Answer refused(UserError error, Job job) {
    if (!job.cancelled()) {
      settings = settings.with("last-error", error.code().code() + " " + error.message());
    }
    return Answer.refused(error);
  }

  private static Answer with(Answer answer, UserError error, ExitStatus status) {
    List<UserError> errors = new ArrayList<>(answer.errors());
    errors.add(error);
    return new Answer(answer.result(), answer.renderer(), answer.hints(), errors, answer.status().and(status), answer.question(),
        answer.then(), answer.leave());
  }

  private Answer crashed(Throwable bug, String line) {
    return Answer.refused(ErrorCode.INTERNAL.error(Crash.told(bug, line, workspace)));
  }
}
