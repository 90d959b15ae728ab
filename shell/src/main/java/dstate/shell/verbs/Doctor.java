package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.ask.Workspace.PluginInfo;
import dstate.api.result.Cell;
import dstate.api.result.Facts;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Dispatcher;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(description = "Shows terminal, locale, memory, case, packs and versions, and names what is degraded and why.")
final class Doctor implements Verb {
  private final Dispatcher lines;
  private final Surroundings here;

  Doctor(Dispatcher lines, Surroundings here) {
    this.lines = lines;
    this.here = here;
  }

  /** @param problem empty: fine */
  record Check(String what, String found, String problem) {}

  @Override
  public Outcome run(Ask ask) {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("dstate", here.version() + ", JSON schemas /1, checklists dstate.checklist/1", ""));
    checks.add(new Check("java", property("java.version") + " (" + property("java.vendor") + "), " + property("os.name") + " "
        + property("os.version") + " " + property("os.arch"), ""));
    checks.add(new Check("memory", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB heap at most, " + Runtime.getRuntime().availableProcessors()
        + " processors", ""));
    terminal(checks);
    temporary(checks);
    checks.add(caseCheck(ask.workspace().caseInfo()));
    packs(ask, checks);
    return Outcome.of(new Health(checks));
  }

  private void terminal(List<Check> checks) {
    Map<String, String> env = here.environment();
    String term = env.getOrDefault("TERM", "");
    checks.add(new Check("terminal", (term.isEmpty() ? "TERM not set" : "TERM=" + term) + ", input " + words(here.inIsTerminal())
        + ", output " + words(here.outIsTerminal()) + (env.containsKey("TMUX") ? ", in tmux" : ""),
        here.outIsTerminal() && (term.isEmpty() || term.equals("dumb")) ? "no colours, no line editing beyond backspace" : ""));
    checks.add(new Check("locale", here.locale(), here.unicode() ? "" : "the terminal gets ASCII; files and notes stay UTF-8"));
    checks.add(new Check("colour", env.getOrDefault("NO_COLOR", "").isEmpty() ? "where the terminal has it" : "off by NO_COLOR", ""));
  }

  private static String words(boolean terminal) {
    return terminal ? "a terminal" : "no terminal";
  }

  private void temporary(List<Check> checks) {
    String folder = property("java.io.tmpdir");
    boolean fine;
    try {
      fine = Files.isWritable(Path.of(folder));
    } catch (InvalidPathException e) {
      fine = false;
    }
    checks.add(new Check("temporary", folder, fine ? "" : "not writable: compressed and piped sources may not be read"));
  }

  private static Check caseCheck(CaseInfo info) {
    return info.name().isEmpty() ? new Check("case", "none", "notes are refused; --case NAME keeps them")
        : new Check("case", info.name() + " in " + info.path() + ", " + info.notes() + " notes", info.problem());
  }

  private void packs(Ask ask, List<Check> checks) {
    checks.add(new Check("verbs", lines.verbs().all().size() + " verbs", String.join("; ", lines.verbs().problems())));
    checks.add(new Check("formats", String.join(" ", ask.workspace().formats()), ask.workspace().formats().isEmpty() ? "no log can be read" : ""));
    List<String> renderers = List.of("text", "json", "csv", "md").stream().filter(n -> ask.workspace().renderer(n).isPresent()).toList();
    checks.add(new Check("renderers", String.join(" ", renderers), renderers.contains("text") ? "" : "answers cannot be shown"));
    checks.add(new Check("knowledge", ask.workspace().knowledge().waitPoints().size() + " wait points, " + ask.workspace().knowledge().terms().size()
        + " terms, " + ask.workspace().checklists().lists().size() + " checklists", ""));
    List<PluginInfo> plugins = ask.workspace().plugins();
    checks.add(new Check("plugins", plugins.size() + " packs", String.join("; ",
        plugins.stream().filter(p -> !p.problem().isEmpty()).map(p -> p.name() + ": " + p.problem()).toList())));
  }

  private String property(String name) {
    return here.properties().getOrDefault(name, "");
  }

  /** What was looked at. */
  record Health(List<Check> checks) implements Result {
    @Override
    public Facts shape() {
      Facts.Builder facts = Facts.of("dstate.doctor/1");
      for (Check c : checks) {
        Value value = Value.object().put("found", Value.text(c.found())).put("problem", Value.text(c.problem())).build();
        Text shown = Text.of(c.found());
        facts.put(c.what(), c.what(), Cell.of(value, c.problem().isEmpty() ? shown : shown.plus("  ! " + c.problem(), Style.DOUBT)));
      }
      long degraded = checks.stream().filter(c -> !c.problem().isEmpty()).count();
      return facts.put("degraded", "degraded", Cell.of(new Value.Int(degraded), degraded == 0 ? "nothing" : degraded + " of " + checks.size() + ", marked !"))
          .build();
    }
  }
}
