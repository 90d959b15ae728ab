package dstate.shell.prompt;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Job;
import dstate.api.ask.Notes;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.ask.Settings;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace.Opened;
import dstate.api.ask.Workspace;
import dstate.api.model.Banner;
import dstate.api.model.Checklist;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Knowledge;
import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.api.model.Source;
import dstate.api.model.Stack;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import dstate.api.result.ExitStatus;
import dstate.api.result.Prose;
import dstate.api.result.Question;
import dstate.api.result.RenderOptions;
import dstate.api.spi.VerbPack.VerbDef;
import dstate.shell.terminal.Tty;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A shell with two reports and a handful of verbs, so that the prompt can be tested by itself: {@code echo} gives back its
 * line, {@code count N} prints N lines, {@code hang} never stops, {@code spin} stops when it is cancelled, {@code ask} asks.
 */
final class FakeShell {
  final Messages messages = new Messages();
  final Pasted pasted = new Pasted();
  final CountDownLatch loadMayEnd = new CountDownLatch(1);
  /** Lines as the dispatcher got them. */
  final List<String> ran = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final Path caseDir;
  private volatile Selection selection = Selection.NONE;
  private volatile Settings settings = Settings.NONE;

  FakeShell(Path caseDir) {
    this.caseDir = caseDir;
  }

  void select(Selection next) {
    selection = next;
  }

  PromptSetup setup(Optional<OpenRequest> sources, Map<String, String> environment) {
    return new PromptSetup(workspace(), sources, this::run, this::ask, FakeShell::verbs, messages, pasted,
        Map.of("pager", List.of("on", "off"), "color", List.of("auto", "off")), environment, () -> {});
  }

  static List<VerbDef> verbs() {
    return List.of(verb("echo", "look"), verb("reports", "look", "rep"), verb("report", "look"), verb("count", "shell"), verb("hang", "shell"),
        verb("spin", "shell"), verb("ask", "check"), verb("up", "stack", "u"), verb("note", "note", "n"), verb("open", "file"),
        verb("filter", "look"), verb("foreach", "look"), verb("frame", "stack"), verb("explain", "look"), verb("set", "shell"),
        verb("pager", "shell"), verb("case", "file"), verb("quit", "shell", "q"), verb("task", "look"), verb("help", "shell"));
  }

  private static VerbDef verb(String name, String topic, String... aliases) {
    return new VerbDef(name, List.of(aliases), topic, "about " + name, ask -> List.of(), false, () -> ask -> Outcome.of(() -> Prose.of(name)));
  }

  Reply run(String line, Job job, RenderOptions options, Appendable out) throws IOException {
    ran.add(line);
    String[] words = line.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "quit", "q":
        return new Reply(ExitStatus.DONE, Optional.empty(), true, "");
      case "echo":
        out.append(rest).append("\n");
        break;
      case "note":
        out.append("N1 saved\n");
        break;
      case "count":
        for (int i = 1; i <= Integer.parseInt(rest); i++) {
          out.append("line ").append(Integer.toString(i)).append(" of ").append(rest).append("\n");
        }
        break;
      case "hang":
        never();
        break;
      case "spin":
        while (!job.cancelled()) {
          job.progress("spinning");
          Thread.onSpinWait();
        }
        break;
      case "ask":
        if (rest.isEmpty()) {
          out.append("1 ASK was it slow\n");
          return new Reply(ExitStatus.DONE, Optional.of(new Question("was it slow", List.of("yes", "no", "unknown"), "ask")), false, "");
        }
        out.append("answered ").append(rest).append("\n");
        break;
      case "report":
        selection = selection.withReport(rest, "T103");
        out.append("selected\n");
        break;
      case "up":
        selection = selection.withFrame(selection.frame() + 1);
        out.append("frame ").append(Integer.toString(selection.frame())).append("\n");
        break;
      case "open":
        out.append("opened ").append(Integer.toString(pasted.readAllBytes().length)).append(" bytes\n");
        break;
      default:
        out.append("no verb ").append(words[0]).append("\n");
        return Reply.of(ExitStatus.USAGE);
    }
    return Reply.of(ExitStatus.DONE);
  }

  private static void never() {
    CountDownLatch latch = new CountDownLatch(1);
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // a verb that does not listen
      }
    }
  }

  Ask ask(Job job) {
    return new Ask(evidence(), selection, notes(), settings, workspace(), job);
  }

  private static Notes notes() {
    return fake(Notes.class, Map.of("filters", Map.of("storage", "dev:sdb"), "notes", List.of()));
  }

  private Evidence evidence() {
    Evidence tables = fake(Evidence.class, Map.of("reports", List.of(episode("R1", "events/4", 103), episode("R2", "bad\033[31m", 104)),
        "tasks", List.of(new Task("T103", "events/4", 103, -1, 1, "D", 120, "", List.of("R1"), List.of("a")))));
    return (Evidence) Proxy.newProxyInstance(Evidence.class.getClassLoader(), new Class<?>[] {Evidence.class}, (p, m, a) -> switch (m.getName()) {
      case "report" -> tables.reports().stream().filter(e -> e.id().equals(a[0])).findFirst();
      case "sources" -> List.of(source());
      default -> m.invoke(tables, a);
    });
  }

  private Workspace workspace() {
    CaseInfo info = caseDir == null ? new CaseInfo("", "", 0, 0, 0, "", List.of(), "")
        : new CaseInfo("db17", caseDir.toString(), 0, 0, 0, "", List.of(), "");
    Map<String, Object> answers = Map.of("caseInfo", info, "fields", fields(), "knowledge", new Knowledge(List.of(), List.of()),
        "cases", List.of(new CaseInfo("db17", "", 2, 0, 0, "today", List.of(), "")), "formats", List.of("printk", "syslog"),
        "checklists", new Workspace.Checklists(List.<Checklist>of(), List.of()));
    Workspace plain = fake(Workspace.class, answers);
    return (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class}, (p, m, a) -> switch (m.getName()) {
      case "open" -> opened((Job) a[1]);
      case "evidence" -> evidence();
      default -> m.invoke(plain, a);
    });
  }

  private Opened opened(Job job) throws InterruptedException {
    job.progress("reading console.log 40 %");
    while (!job.cancelled() && !loadMayEnd.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      // until the test lets it go, or Ctrl-C
    }
    return new Opened(List.of(source()), List.of());
  }

  private static Source source() {
    return new Source("a", "console.log", "printk", Source.State.LOADED, 60, new Source.Owned(50, 0, 0, 10), 4000, "abc", 1, "mono", List.of());
  }

  private static List<FieldDef> fields() {
    return List.of(
        new FieldDef("comm", Scope.REPORTS, FieldDef.Type.TEXT, "name of the task", (row, e) -> List.of(((Episode) row).report().comm())),
        new FieldDef("pid", Scope.REPORTS, FieldDef.Type.NUMBER, "process", (row, e) -> List.of((long) ((Episode) row).report().pid())),
        new FieldDef("top", Scope.REPORTS, FieldDef.Type.SYMBOL, "telling frame", (row, e) -> List.of("get_request_wait")));
  }

  private static Episode episode(String id, String comm, int pid) {
    Report.Builder r = Report.of("hung-task");
    r.comm = comm;
    r.pid = pid;
    r.stack = new Stack("Call Trace", comm, pid, -1, List.of(
        new Frame(0, "io_schedule", 1, 2, "", true, "", "", 3), new Frame(1, "get_request_wait", 1, 2, "", true, "", "", 4)));
    return new Episode(id, List.of(new Banner(id + ".1", "a", "console.log", List.of(new LineRange(1, 20)), 0, Stamp.NONE, 1, "", r.build())));
  }

  /** An interface whose methods without arguments answer from a map; everything else was not meant to be called. */
  @SuppressWarnings("unchecked")
  private static <T> T fake(Class<T> type, Map<String, ?> answers) {
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer(method, answers));
  }

  private static Object answer(Method method, Map<String, ?> answers) {
    if (answers.containsKey(method.getName())) {
      return answers.get(method.getName());
    }
    throw new UnsupportedOperationException(method.getName());
  }

  /** A prompt on the terminal of this process, for pty tests. Arguments: case directory, then {@code load} to load slowly. */
  public static void main(String[] args) throws IOException {
    FakeShell shell = new FakeShell(Path.of(args[0]));
    Optional<OpenRequest> sources = args.length > 1 ? Optional.of(new OpenRequest(List.of("console.log"), "", null)) : Optional.empty();
    if (args.length > 1 && args[1].equals("fast")) {
      shell.loadMayEnd.countDown();
    }
    Prompt.run(shell.setup(sources, System.getenv()));
    System.exit(0);
  }

  /** On a terminal of the test's own. */
  ExitStatus on(Tty tty, Map<String, String> environment, Consumer<PromptSetup> started) throws IOException {
    PromptSetup setup = setup(Optional.empty(), environment);
    started.accept(setup);
    return Prompt.run(setup, tty);
  }
}
