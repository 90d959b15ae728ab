package dstate.shell.batch;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Job;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace.Opened;
import dstate.api.ask.Workspace;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Refusal;
import dstate.api.result.RenderOptions;
import dstate.api.result.UserError;
import dstate.shell.batch.Invocation.Step;
import dstate.shell.dispatch.Answer.ScriptLine;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineLexer;
import dstate.shell.dispatch.LineShow;
import dstate.shell.dispatch.VerbCatalogue;
import dstate.shell.render.ErrorText;
import dstate.shell.terminal.StandardStreams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens what the command line names, runs its lines in order, and sums up the exit status. */
public final class Batch {
  private final Invocation invocation;
  private final Workspace workspace;
  private final Dispatcher lines;
  private final StandardStreams streams;
  private final DataInput data;
  private final RenderOptions screen;
  private ExitStatus status = ExitStatus.DONE;

  /** @param data standard input as the engine reads it */
  public Batch(Invocation invocation, Workspace workspace, Dispatcher lines, StandardStreams streams, DataInput data, RenderOptions screen) {
    this.invocation = invocation;
    this.workspace = workspace;
    this.lines = lines;
    this.streams = streams;
    this.data = data;
    this.screen = screen;
  }

  public ExitStatus run() throws IOException {
    try {
      work();
    } catch (Refusal refusal) {
      told(refusal.error());
    }
    streams.flush();
    return status;
  }

  private void work() throws IOException {
    List<List<ScriptLine>> steps = steps();
    Job job = invocation.budgetNanos() > 0 ? new Budget(invocation.budgetNanos()) : Job.QUIET;
    open(steps, job);
    if (job.cancelled()) {
      told(ErrorCode.BUDGET.error("the budget was used up while reading; answers are partial").hint("sources says how far each source was read"));
      job = Job.QUIET; // answers about what was read are short work, and the promise is a partial answer
    }
    select();
    Optional<Filter> failOn = failOn();
    lines(steps, job);
    if (failOn.isPresent() && workspace.evidence().reports().stream().anyMatch(failOn.get()::matches)) {
      status = status.and(ExitStatus.FAIL_ON);
    }
    if (workspace.evidence().sources().stream().anyMatch(s -> !s.damage().isEmpty())) {
      status = status.and(ExitStatus.DAMAGED);
    }
  }

  /** Scripts are read before anything is opened: a missing one is known at once. */
  private List<List<ScriptLine>> steps() {
    if (!invocation.verb().isEmpty()) {
      String line = String.join(" ", invocation.verb().stream().map(LineLexer::quote).toList());
      return List.of(List.of(new ScriptLine(line, "")));
    }
    if (invocation.steps().isEmpty()) {
      return List.of(List.of(new ScriptLine("summary", "")));
    }
    List<List<ScriptLine>> steps = new ArrayList<>();
    for (Step step : invocation.steps()) {
      if (!step.script()) {
        steps.add(List.of(new ScriptLine(step.text(), "")));
      } else if (step.text().equals("-")) {
        steps.add(Scripts.lines(streams.in(), "-"));
      } else {
        steps.add(Scripts.read(step.text(), workspace));
      }
    }
    return steps;
  }

  private void open(List<List<ScriptLine>> steps, Job job) throws IOException {
    List<String> paths = invocation.paths();
    boolean implicit = false;
    if (paths.isEmpty() && invocation.verb().isEmpty() && workspace.evidence().sources().isEmpty()) {
      paths = workspace.caseInfo().inputs();
      boolean scriptOnInput = invocation.steps().contains(new Step(true, "-"));
      if (paths.isEmpty() && !scriptOnInput && !streams.inIsTerminal() && steps.stream().flatMap(List::stream).anyMatch(this::needsSources)) {
        implicit = data.hasBytes();
        paths = implicit ? List.of("-") : List.of();
      }
    }
    if (paths.isEmpty()) {
      return;
    }
    try {
      Opened opened = workspace.open(new OpenRequest(paths, invocation.format(), null), job);
      for (UserError error : opened.errors()) {
        told(error);
      }
    } catch (Refusal refusal) {
      if (refusal.error().code() != ErrorCode.BUDGET) {
        throw refusal;
      }
    }
  }

  private boolean needsSources(ScriptLine line) {
    List<LineLexer.Word> words = LineLexer.scan(line.text()).words();
    return !words.isEmpty() && lines.verbs().exact(words.get(0).text()).map(VerbCatalogue.Entry::def).map(d -> d.needsSources()).orElse(false);
  }

  /** {@code --since} and {@code --until} are a filter that stays, and every table says what it hides. */
  private void select() {
    String filter = invocation.timeFilter();
    if (!filter.isEmpty()) {
      Selection next = lines.selection().withFilter(filter);
      Ask ask = lines.ask(Job.QUIET);
      workspace.filter(Scope.REPORTS, List.of(filter), ask);
      lines.select(next);
    }
  }

  private Optional<Filter> failOn() {
    return invocation.failOn().isEmpty() ? Optional.empty()
        : Optional.of(workspace.filter(Scope.REPORTS, List.of(invocation.failOn()), lines.ask(Job.QUIET)));
  }

  private void lines(List<List<ScriptLine>> steps, Job job) throws IOException {
    LineShow show = new LineShow(lines, new LineShow.Screen(screen, streams.out(), streams.err(), invocation.keepGoing()));
    for (List<ScriptLine> step : steps) {
      for (ScriptLine line : step) {
        LineShow.Ended ended = show.show(line, job);
        streams.flush();
        status = status.and(ended.status());
        if (ended.stop() || ended.leave()) {
          return;
        }
      }
    }
  }

  private void told(UserError error) throws IOException {
    status = status.and(error.code().status());
    ErrorText.render(error, screen, streams.err());
    streams.flush();
  }
}
