package dstate.shell.prompt;

import dstate.api.ask.Job;
import dstate.api.result.Question;
import dstate.api.result.RenderOptions;
import dstate.shell.dispatch.LineLexer;
import dstate.shell.terminal.Output;
import dstate.shell.terminal.PagerChoice;
import dstate.shell.terminal.Show;
import dstate.shell.terminal.TextIntake;
import dstate.shell.terminal.Tty;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Does a line: waits for the sources, runs it on a verb thread, shows the answer, asks what it asks. */
final class Execution {
  private static final long SILENT_NANOS = 1_000_000_000L;
  private static final RenderOptions TO_A_COMMAND = RenderOptions.PLAIN;

  private final PromptSetup setup;
  private final Tty tty;
  private final Verbs verbs;
  private final Interrupt interrupt;
  private final Background load;
  private final Function<Question, Optional<String>> asker;
  private final UnaryOperator<String> clean;
  private final Show show;

  Execution(PromptSetup setup, Tty tty, Verbs verbs, Interrupt interrupt, Background load,
      Function<Question, Optional<String>> asker, UnaryOperator<String> clean) {
    this.setup = setup;
    this.tty = tty;
    this.verbs = verbs;
    this.interrupt = interrupt;
    this.load = load;
    this.asker = asker;
    this.clean = clean;
    this.show = new Show(tty, PagerChoice.of(setup.environment()));
  }

  /** Returns when the answer is shown and no question is left; true: the user wants to leave. */
  boolean run(String line) throws IOException {
    Optional<Reply> reply = once(line);
    while (reply.isPresent() && reply.get().question().isPresent()) {
      Question question = reply.get().question().get();
      Optional<String> answer = asker.apply(question);
      if (answer.isEmpty()) {
        say("Left open; what was answered before is kept.");
        return false;
      }
      reply = once(question.verb() + " " + LineLexer.quote(answer.get()));
    }
    return reply.map(Reply::leave).orElse(false);
  }

  private Optional<Reply> once(String line) throws IOException {
    RunJob job = interrupt.begin();
    try {
      if (verbs.opensPaste(line) && !setup.pasted().takeFresh() && !takeText(job)) {
        say("Nothing was taken.");
        return Optional.empty();
      }
      if (verbs.waitsForSources(line) && !waitForSources(job)) {
        return Optional.empty();
      }
      return shown(line, job);
    } finally {
      interrupt.end();
      tty.flush();
    }
  }

  private boolean takeText(RunJob job) throws IOException {
    say(tty.dumb() ? "Paste the text, then a line with a dot alone." : "Paste the text, then Ctrl-D or a line with a dot alone; Ctrl-C gives up.");
    Optional<byte[]> text = new TextIntake(tty, job::cancelled, clean).read();
    text.ifPresent(setup.pasted()::fill);
    setup.pasted().takeFresh();
    return text.map(t -> t.length > 0).orElse(false);
  }

  /** False: Ctrl-C. */
  private boolean waitForSources(RunJob job) throws IOException {
    if (load.done()) {
      return true;
    }
    // An answer without text that ends with the load: so waiting looks like any other work.
    Output nothing = new Output();
    show.show(nothing, () -> clean.apply(load.words()) + " (Ctrl-C: back to the prompt)", () -> load.done() || job.cancelled(), false);
    if (job.cancelled()) {
      say("Not run: the sources are still being read. Ctrl-C twice stops reading.");
    }
    return !job.cancelled();
  }

  private Optional<Reply> shown(String line, RunJob job) throws IOException {
    Optional<PipeSplit> pipe = verbs.takesProse(line) ? Optional.empty() : PipeSplit.of(line);
    String verb = pipe.map(PipeSplit::verb).orElse(line);
    Running running = Running.start(setup.lines(), verb, job, pipe.isPresent() ? TO_A_COMMAND : tty.options());
    long begun = System.nanoTime();
    if (pipe.isPresent()) {
      show.pipe(running.output(), List.of("/bin/sh", "-c", pipe.get().command()), job::words, running::overdue);
    } else {
      show.show(running.output(), () -> progress(job, System.nanoTime() - begun), running::overdue, paging());
    }
    return ended(verb, running);
  }

  /** The verb's own words; without any, after a second, that it is at work: no wait is silent longer. */
  private String progress(RunJob job, long nanos) {
    if (!job.words().isEmpty()) {
      return clean.apply(job.words());
    }
    return nanos < SILENT_NANOS ? "" : "working, " + nanos / 1_000_000_000L + " s (Ctrl-C stops it)";
  }

  private boolean paging() {
    return !setup.ask().apply(Job.QUIET).settings().get("pager", "on").equals("off");
  }

  private Optional<Reply> ended(String line, Running running) {
    if (!running.settled()) {
      say("Left behind: '" + clean.apply(PasteRules.firstWord(line)) + "' did not stop; it goes on without a screen.");
      return Optional.empty();
    }
    running.bug().ifPresent(bug -> say(clean.apply("Internal error in '" + PasteRules.firstWord(line) + "': " + bug
        + ". The shell goes on; please report it with the line you typed.")));
    running.reply().map(Reply::clipboard).filter(text -> !text.isEmpty()).ifPresent(tty::copy);
    return running.reply();
  }

  private void say(String words) {
    tty.print(words + "\n");
  }
}
