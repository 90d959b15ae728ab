package dstate.shell.prompt;

import dstate.api.ask.Job;
import dstate.api.result.Question;
import dstate.shell.terminal.Pending;
import dstate.shell.terminal.Tty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/** What the user wants next: typed, repeated by an empty Enter, or pasted. */
final class LineSource {
  /** Lines to run, in order; {@code leave} true: there is nothing more to come. */
  record Next(List<String> lines, boolean leave) {
    private static final Next NOTHING = new Next(List.of(), false);
    private static final Next LEAVE = new Next(List.of(), true);
  }

  private final PromptSetup setup;
  private final Tty tty;
  private final PromptReader reader;
  private final Verbs verbs;
  private final Interrupt interrupt;
  private final UnaryOperator<String> clean;
  private final HistoryFile history;
  private String again = "";

  LineSource(PromptSetup setup, Tty tty, PromptReader reader, Verbs verbs, Interrupt interrupt, UnaryOperator<String> clean) {
    this.setup = setup;
    this.tty = tty;
    this.reader = reader;
    this.verbs = verbs;
    this.interrupt = interrupt;
    this.clean = clean;
    this.history = new HistoryFile(reader);
  }

  /** The prompt for what is selected now, as JLine wants it: a percent sign starts a pattern there. */
  String prompt() {
    var info = setup.workspace().caseInfo();
    String words = tty.fit(clean.apply(PromptText.of(setup.ask().apply(Job.QUIET), info.name(), tty.size().getColumns())));
    String safe = words.replace("%", "%%");
    return setup.coloured(tty.color()) ? "\033[1m" + safe + "\033[0m" : safe;
  }

  Next next() throws IOException {
    history.follow(setup.workspace().caseInfo()).ifPresent(this::say);
    String line;
    try {
      line = reader.readLine(prompt());
      interrupt.lineRead(Thread.interrupted());
    } catch (UserInterruptException e) {
      if (interrupt.press(System.nanoTime())) {
        say("Stopped reading the sources; what was read can be used.");
      }
      return Next.NOTHING;
    } catch (EndOfFileException | java.io.IOError e) {
      return Next.LEAVE;
    }
    Optional<String> pasted = reader.takePasted();
    if (pasted.isPresent()) {
      return pasted(line, pasted.get());
    }
    return typed(line);
  }

  private Next typed(String line) throws IOException {
    List<String> lines = PasteRules.lines(line);
    if (lines.isEmpty()) {
      return again.isEmpty() ? Next.NOTHING : new Next(List.of(again), false);
    }
    again = "";
    if (lines.size() == 1) {
      String only = lines.get(0);
      if (!verbs.find(PasteRules.firstWord(only)).isPresent() && !only.startsWith("#")) {
        Optional<Next> refused = refusedPaste(only);
        if (refused.isPresent()) {
          return refused.get();
        }
      }
      again = verbs.repeats(only) ? only : "";
    }
    return new Next(lines, false);
  }

  /**
   * A terminal without bracketed paste sends a pasted log as if it were typed. When a line does not start with a verb and
   * more has already arrived behind it, none of it runs.
   */
  private Optional<Next> refusedPaste(String line) throws IOException {
    long more = new Pending(tty).drop();
    if (more == 0) {
      return Optional.empty();
    }
    say(more + 1 + " lines came at once and the first starts with no verb: not run. It was");
    say("  " + shortened(line));
    say("To read pasted text: open - and then paste.");
    return Optional.of(Next.NOTHING);
  }

  private Next pasted(String typed, String text) {
    long lines = text.lines().count();
    boolean openPaste = verbs.opensPaste(typed);
    if (!openPaste) {
      say(String.format(Locale.ROOT, "%,d lines pasted, the first: %s", lines, shortened(text)));
      Optional<String> answer = ask(new Question("Read them as a source", List.of("yes", "no"), ""));
      if (!answer.equals(Optional.of("yes"))) {
        say("Nothing was read.");
        return Next.NOTHING;
      }
    }
    setup.pasted().fill(text.getBytes(StandardCharsets.UTF_8));
    return new Next(List.of(openPaste ? typed : "open -"), false);
  }

  private String shortened(String text) {
    String first = clean.apply(text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse(""));
    int room = Math.max(20, tty.size().getColumns() - 36);
    return first.length() <= room ? first : first.substring(0, room - 1) + "~";
  }

  /** Asks until the answer is one of the choices; empty: given up with Ctrl-C, Ctrl-D, q or an empty line. */
  Optional<String> ask(Question question) {
    String asked = question.ask().endsWith("?") ? question.ask().substring(0, question.ask().length() - 1) : question.ask();
    String choices = question.choices().isEmpty() ? "" : " [" + String.join("/", question.choices()) + "]";
    String prompt = tty.fit(clean.apply(asked + choices + "? ")).replace("%", "%%");
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    reader.setVariable(LineReader.DISABLE_COMPLETION, true);
    try {
      while (true) {
        String answer = reader.readLine(prompt).strip();
        if (reader.takePasted().isPresent()) {
          say("The pasted text was not taken: answer first, or leave the question open.");
          continue;
        }
        if (answer.isEmpty() || answer.equals("q") && !question.choices().isEmpty()) {
          return Optional.empty();
        }
        Optional<String> chosen = chosen(question, answer);
        if (chosen.isPresent()) {
          return chosen;
        }
        say("Answer one of " + String.join(", ", question.choices()) + "; Enter or q leaves it open.");
      }
    } catch (UserInterruptException | EndOfFileException | java.io.IOError e) {
      return Optional.empty();
    } finally {
      reader.setVariable(LineReader.DISABLE_HISTORY, false);
      reader.setVariable(LineReader.DISABLE_COMPLETION, false);
    }
  }

  private static Optional<String> chosen(Question question, String answer) {
    if (question.choices().isEmpty()) {
      return Optional.of(answer);
    }
    String lower = answer.toLowerCase(Locale.ROOT);
    return question.choices().stream().filter(c -> c.equals(lower)).findFirst()
        .or(() -> question.choices().stream().filter(c -> c.startsWith(lower)).findFirst());
  }

  private void say(String words) {
    tty.print(words + "\n");
    tty.flush();
  }
}
