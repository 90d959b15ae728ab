package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.RenderHints;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Task;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Prose;
import dstate.api.result.Refusal;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Control;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineLexer;
import dstate.shell.dispatch.RawWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Runs a verb once for each report that matches, with that report selected. The selection stays as it was.")
final class Foreach implements Verb, RawWords {
  private final Dispatcher lines;

  @Parameters(arity = "0..*", paramLabel = "FILTER do VERB", description = "Which reports, and the line; crash's spelling without do works too.")
  private List<String> words = List.of();

  Foreach(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Outcome run(Ask ask) {
    int verb = verb();
    int filterEnd = words.get(verb - 1).equals("do") ? verb - 1 : verb;
    String line = words.subList(verb, words.size()).stream().map(LineLexer::quote).collect(Collectors.joining(" "));
    List<Episode> reports = ask.filter(Scope.REPORTS, words.subList(0, filterEnd)).select(ask.evidence().reports()).rows();
    if (reports.isEmpty()) {
      return Outcome.of(() -> Prose.of("no report matches; nothing was run"));
    }
    List<Sections.Section> sections = new ArrayList<>();
    ExitStatus status = ExitStatus.DONE;
    String renderer = "";
    RenderHints hints = RenderHints.NONE;
    for (Episode report : reports) {
      ask.job().check();
      try {
        Outcome one = lines.outcome(line, with(ask, report));
        refuseControl(one.result(), line);
        sections.add(Sections.section(title(report), one.result().shape()));
        status = status.and(one.status());
        renderer = one.renderer();
        hints = one.hints();
      } catch (Refusal refusal) {
        ExitStatus failed = refusal.error().code().status();
        if (failed != ExitStatus.FAILED) {
          throw refusal; // wrong for one is wrong for all
        }
        sections.add(Sections.section(title(report), Prose.of(Text.of(refusal.error().message(), Style.BAD))));
        status = status.and(failed);
      }
    }
    Sections all = new Sections(sections);
    return Outcome.of(() -> all).status(status).rendered(renderer).hinting(hints);
  }

  /** Index of the verb's word. */
  private int verb() {
    int found = words.indexOf("do");
    if (found >= 0 && found + 1 < words.size()) {
      return found + 1;
    }
    for (int i = 1; found < 0 && i < words.size(); i++) {
      if (lines.verbs().exact(words.get(i)).isPresent()) {
        return i;
      }
    }
    throw ErrorCode.WORDS.error("'foreach' needs FILTER do VERB").hint("foreach state:D do bt 5").refusal();
  }

  private static Ask with(Ask ask, Episode report) {
    String task = ask.evidence().tasks().stream().filter(t -> t.episodes().contains(report.id())).map(Task::id).findFirst().orElse("");
    Selection selected = ask.selection().withReport(report.id(), task);
    return new Ask(ask.evidence(), selected, ask.notes(), ask.settings(), ask.workspace(), ask.job());
  }

  private static void refuseControl(Result result, String line) {
    if (result instanceof Control) {
      throw ErrorCode.WORDS.error("foreach runs verbs that answer, not '" + line + "'").refusal();
    }
  }

  private static String title(Episode report) {
    return report.id() + (report.report().hasTask() ? " " + report.report().comm() + ":" + report.report().pid() : " " + report.report().kind());
  }
}
