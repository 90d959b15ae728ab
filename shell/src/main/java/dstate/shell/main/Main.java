package dstate.shell.main;

import dstate.api.ask.Job;
import dstate.api.ask.Settings;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Refusal;
import dstate.api.result.RenderOptions;
import dstate.engine.plugin.Loaded;
import dstate.engine.workspace.EngineConfig;
import dstate.engine.workspace.EngineWorkspace;
import dstate.shell.batch.Batch;
import dstate.shell.batch.DataInput;
import dstate.shell.batch.Invocation;
import dstate.shell.batch.InvocationReader;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.SettingsCatalogue;
import dstate.shell.dispatch.VerbCatalogue;
import dstate.shell.prompt.Messages;
import dstate.shell.prompt.Pasted;
import dstate.shell.prompt.Prompt;
import dstate.shell.prompt.PromptSetup;
import dstate.shell.render.ErrorText;
import dstate.shell.terminal.RealLocale;
import dstate.shell.terminal.StandardStreams;
import dstate.shell.terminal.Tty;
import dstate.shell.verbs.ShellVerbs;
import dstate.shell.verbs.Surroundings;
import dstate.triage.TriageFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Entry of the program. */
public final class Main {
  private final StandardStreams streams;
  private final Map<String, String> environment;
  private final Map<String, String> properties;

  private Main(StandardStreams streams, Map<String, String> environment, Map<String, String> properties) {
    this.streams = streams;
    this.environment = environment;
    this.properties = properties;
  }

  public static void main(String[] args) {
    Map<String, String> properties = new java.util.HashMap<>();
    System.getProperties().stringPropertyNames().forEach(n -> properties.put(n, System.getProperty(n)));
    System.exit(run(List.of(args), StandardStreams.ofProcess(), System.getenv(), properties));
  }

  /** Runs the program and returns its exit status. @param properties as of the virtual machine; the launcher adds {@code dstate.*} */
  public static int run(List<String> args, StandardStreams streams, Map<String, String> environment, Map<String, String> properties) {
    return new Main(streams, Map.copyOf(environment), Map.copyOf(properties)).status(args).number();
  }

  private ExitStatus status(List<String> args) {
    try {
      ExitStatus status = work(args);
      streams.flush();
      return status;
    } catch (StandardStreams.ReaderLeft e) {
      return ExitStatus.DONE; // dstate … | head -1: whoever reads has what was wanted
    } catch (IOException e) {
      return failed(ErrorCode.WRITE.error("standard output: " + e.getMessage()).refusal());
    } catch (Refusal refusal) {
      return failed(refusal);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError bug) {
      StackTraceElement[] stack = bug.getStackTrace();
      return failed(ErrorCode.INTERNAL.error("internal error: " + bug + (stack.length == 0 ? "" : " at " + stack[0])).refusal());
    }
  }

  private ExitStatus failed(Refusal refusal) {
    try {
      ErrorText.render(refusal.error(), screen(false), streams.err());
      streams.err().flush();
    } catch (IOException e) {
      // nobody listens on standard error; the status still says it
    }
    return refusal.error().code().status();
  }

  private ExitStatus work(List<String> args) throws IOException {
    Invocation invocation = InvocationReader.read(args, this::isVerb);
    switch (invocation.ask()) {
      case HELP:
        streams.out().append(Usage.text());
        return ExitStatus.DONE;
      case VERSION:
        streams.out().append("dstate ").append(Version.number()).append('\n');
        return ExitStatus.DONE;
      case WORK:
        break;
    }
    boolean interactive = streams.inIsTerminal() && streams.outIsTerminal() && invocation.steps().isEmpty() && invocation.verb().isEmpty();
    return interactive ? prompt(invocation) : batch(invocation);
  }

  private ExitStatus batch(Invocation invocation) throws IOException {
    DataInput data = new DataInput(streams.in());
    Consumer<String> messages = invocation.quiet() ? m -> { } : this::message;
    try (EngineWorkspace workspace = start(invocation, data, messages)) {
      Dispatcher lines = new Dispatcher(workspace, d -> catalogue(workspace, d), settings(invocation));
      return new Batch(invocation, workspace, lines, streams, data, screen(invocation.plain())).run();
    }
  }

  private ExitStatus prompt(Invocation invocation) throws IOException {
    if (!invocation.failOn().isEmpty() || invocation.budgetNanos() > 0) {
      throw ErrorCode.OPTION.error("--fail-on and --budget are for lines that run by themselves").hint("add -e LINE or -x FILE").refusal();
    }
    Messages messages = new Messages();
    Pasted pasted = new Pasted();
    EngineWorkspace workspace = start(invocation, pasted, messages);
    Dispatcher lines = new Dispatcher(workspace, d -> catalogue(workspace, d), settings(invocation).with("interactive", "on"));
    if (!invocation.timeFilter().isEmpty()) {
      lines.select(lines.selection().withFilter(invocation.timeFilter()));
    }
    List<String> paths = invocation.paths().isEmpty() ? workspace.caseInfo().inputs() : invocation.paths();
    Optional<OpenRequest> sources = paths.isEmpty() ? Optional.empty() : Optional.of(new OpenRequest(paths, invocation.format(), null));
    return Prompt.run(new PromptSetup(workspace, sources, new PromptLines(lines), lines::ask,
        () -> lines.verbs().all().stream().map(VerbCatalogue.Entry::def).toList(), messages, pasted, SettingsCatalogue.values(), environment,
        workspace::close));
  }

  private void message(String words) {
    try {
      streams.err().append(dstate.shell.render.Cleaner.clean(words)).append('\n');
      streams.err().flush();
    } catch (IOException e) {
      // a message nobody can be told
    }
  }

  private VerbCatalogue catalogue(EngineWorkspace workspace, Dispatcher lines) {
    return new VerbCatalogue(() -> {
      List<VerbCatalogue.Pack> packs = new ArrayList<>();
      packs.add(new VerbCatalogue.Pack(new ShellVerbs(lines, surroundings()), Loaded.BUILT_IN));
      workspace.verbPacks().forEach(p -> packs.add(new VerbCatalogue.Pack(p.pack(), p.origin())));
      return packs;
    });
  }

  private Surroundings surroundings() {
    RealLocale locale = RealLocale.of(properties.get(RealLocale.PROPERTY), environment);
    String name = locale.name().isEmpty() ? "none set" : locale.name();
    return new Surroundings(Version.number(), environment, properties, name + ", " + locale.charset().name(), locale.unicode(),
        streams.inIsTerminal(), streams.outIsTerminal());
  }

  private EngineWorkspace start(Invocation invocation, InputStream stdin, Consumer<String> messages) {
    return EngineWorkspace.start(new EngineConfig(casesDir(), invocation.caseName(), who(), pluginDirs(invocation.pluginDirs()),
        TriageFields::of, stdin, messages));
  }

  /** Asked only when the first word is no file, which is rare; hence a workspace for this alone. */
  private boolean isVerb(String word, List<String> plugins) {
    if (exists(word)) {
      return false;
    }
    EngineConfig config = new EngineConfig(casesDir(), EngineConfig.NO_CASE, who(), pluginDirs(plugins), TriageFields::of,
        InputStream.nullInputStream(), m -> { });
    try (EngineWorkspace workspace = EngineWorkspace.start(config)) {
      return new Dispatcher(workspace, d -> catalogue(workspace, d), Settings.NONE).verbs().exact(word).isPresent();
    }
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Settings settings(Invocation invocation) {
    boolean plain = invocation.plain() || environment.getOrDefault("ACCESSIBLE", "").equals("1");
    return plain ? invocation.settings().with("color", "off").with("pager", "off") : invocation.settings();
  }

  /** What standard output can show: a pipe or file takes everything and has no width. */
  private RenderOptions screen(boolean plain) {
    if (!streams.outIsTerminal()) {
      return RenderOptions.PLAIN;
    }
    boolean unicode = !environment.getOrDefault("DSTATE_ASCII", "").equals("1") && RealLocale.of(properties.get(RealLocale.PROPERTY), environment).unicode();
    boolean color = !plain && !environment.getOrDefault("ACCESSIBLE", "").equals("1") && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").isEmpty() && !environment.getOrDefault("TERM", "").equals("dumb");
    return new RenderOptions(Tty.columns(environment), color, unicode, false, false, true);
  }

  private Path casesDir() {
    String given = environment.getOrDefault("DSTATE_CASE_DIR", "");
    return given.isEmpty() ? home().resolve("cases") : Path.of(given);
  }

  private Path home() {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? properties.getOrDefault("user.home", ".") : home, ".dstate");
  }

  private List<Path> pluginDirs(List<String> given) {
    List<Path> dirs = new ArrayList<>();
    dirs.add(home().resolve("plugins"));
    given.forEach(d -> dirs.add(Path.of(d)));
    return dirs;
  }

  private String who() {
    String who = environment.getOrDefault("DSTATE_WHO", "");
    String user = properties.getOrDefault("user.name", "");
    return who.isEmpty() ? user.isEmpty() || user.equals("?") ? "unknown" : user : who;
  }
}
