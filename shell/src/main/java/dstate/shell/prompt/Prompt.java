package dstate.shell.prompt;

import dstate.api.ask.Job;
import dstate.api.ask.Settings;
import dstate.api.ask.Workspace.Opened;
import dstate.api.result.ExitStatus;
import dstate.shell.complete.Candidates;
import dstate.shell.complete.LineColors;
import dstate.shell.render.Cleaner;
import dstate.shell.terminal.Leaving;
import dstate.shell.terminal.Tty;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.impl.history.DefaultHistory;

/** The interactive shell: wires terminal, reader, verbs and the load in the background, and goes round until the user leaves. */
public final class Prompt {
  /** Parts of the completion list that JLine colours unless told otherwise; the chosen one stays in reverse video. */
  private static final List<String> COLOURED = List.of(
      LineReader.COMPLETION_STYLE_STARTING, LineReader.COMPLETION_STYLE_DESCRIPTION, LineReader.COMPLETION_STYLE_GROUP,
      LineReader.COMPLETION_STYLE_BACKGROUND, LineReader.COMPLETION_STYLE_LIST_STARTING,
      LineReader.COMPLETION_STYLE_LIST_DESCRIPTION, LineReader.COMPLETION_STYLE_LIST_GROUP,
      LineReader.COMPLETION_STYLE_LIST_BACKGROUND);

  private final PromptSetup setup;
  private final Tty tty;
  private final UnaryOperator<String> clean = Cleaner::clean;
  private final Interrupt interrupt = new Interrupt();

  private Prompt(PromptSetup setup, Tty tty) {
    this.setup = setup;
    this.tty = tty;
  }

  /** Reads and runs lines until the user leaves; the terminal is as before when it returns. */
  public static ExitStatus run(PromptSetup setup) throws IOException {
    try (Tty tty = Tty.open(wished(setup))) {
      Prompt prompt = new Prompt(setup, tty);
      Leaving.watch(tty, prompt.interrupt::stopAll, setup.close());
      return prompt.loop();
    } finally {
      setup.close().run();
    }
  }

  /** The environment with what options said instead: {@code --no-color}, {@code --set unicode=off}. */
  private static Map<String, String> wished(PromptSetup setup) {
    Map<String, String> environment = new HashMap<>(setup.environment());
    Settings settings = setup.ask().apply(Job.QUIET).settings();
    if (settings.get("color", "auto").equals("off")) {
      environment.put("NO_COLOR", "1");
    }
    if (settings.get("unicode", "auto").equals("off")) {
      environment.put("DSTATE_ASCII", "1");
    }
    return environment;
  }

  /** The same on a terminal that somebody else owns. */
  static ExitStatus run(PromptSetup setup, Tty tty) throws IOException {
    return new Prompt(setup, tty).loop();
  }

  private ExitStatus loop() throws IOException {
    tty.onInterrupt(() -> interrupt.press(System.nanoTime()));
    Verbs verbs = new Verbs(setup.verbs());
    PromptReader reader = reader(verbs);
    LineSource lines = new LineSource(setup, tty, reader, verbs, interrupt, clean);
    long begun = System.nanoTime();
    Background load = setup.sources()
        .map(s -> Background.start(setup.workspace(), s, opened -> welcome(opened, begun), setup.messages()))
        .orElseGet(Background::none);
    interrupt.loads(load);
    Announcer announcer = new Announcer(tty, reader, lines::prompt, setup.messages(), clean);
    announcer.start(load);
    Execution execution = new Execution(setup, tty, verbs, interrupt, load, lines::ask, clean);
    try {
      while (true) {
        announcer.lines().forEach(l -> tty.print(l + "\n"));
        tty.flush();
        LineSource.Next next = lines.next();
        for (String line : next.lines()) {
          if (execution.run(line)) {
            return ExitStatus.DONE;
          }
        }
        if (next.leave()) {
          return ExitStatus.DONE;
        }
      }
    } finally {
      announcer.stop();
      interrupt.stopAll();
    }
  }

  private void welcome(Opened opened, long begun) {
    int reports = setup.workspace().evidence().reports().size();
    Welcome.of(opened, (System.nanoTime() - begun) / 1e9, setup.workspace().caseInfo().name(), reports).forEach(setup.messages());
  }

  private PromptReader reader(Verbs verbs) throws IOException {
    Map<String, Object> variables = new HashMap<>();
    // Several shells on one case: each adds its lines, none rewrites the file.
    variables.put(LineReader.HISTORY_SIZE, 2_000);
    variables.put(LineReader.HISTORY_FILE_SIZE, 10_000);
    variables.put(LineReader.LIST_MAX, 60);
    if (!tty.color()) {
      COLOURED.forEach(style -> variables.put(style, style.endsWith("BACKGROUND") ? "bg:default" : "fg:default"));
    }
    PromptReader reader = new PromptReader(tty.jline(), variables);
    reader.setHistory(new DefaultHistory());
    reader.setParser(new PromptParser());
    reader.setCompleter(new Candidates(setup.verbs(), setup.ask(), setup.settings(), setup.environment().getOrDefault("HOME", "."), clean));
    reader.setHighlighter(new LineColors(word -> verbs.find(word).isPresent(), verbs::takesFilter, () -> setup.workspace().fields(), tty::fit,
        () -> setup.coloured(tty.color())));
    reader.pasteRules(new PasteRules(verbs::known, verbs::takesProse));
    reader.option(Option.DISABLE_EVENT_EXPANSION, true); // "!" is "not" in a filter
    reader.option(Option.HISTORY_INCREMENTAL, true);
    reader.option(Option.HISTORY_IGNORE_DUPS, true);
    reader.option(Option.BRACKETED_PASTE, true);
    reader.option(Option.CASE_INSENSITIVE, true);
    reader.option(Option.COMPLETE_MATCHER_TYPO, false);
    reader.option(Option.AUTO_FRESH_LINE, false);
    return reader;
  }
}
