package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.model.Episode;
import dstate.api.spi.Verb;
import dstate.api.spi.VerbPack;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineLexer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The shell's own verbs; none of them reads evidence but through the verbs it runs. */
public final class ShellVerbs implements VerbPack {
  private final Dispatcher lines;
  private final Surroundings surroundings;

  public ShellVerbs(Dispatcher lines, Surroundings surroundings) {
    this.lines = lines;
    this.surroundings = surroundings;
  }

  @Override
  public String name() {
    return "shell";
  }

  @Override
  public List<VerbDef> verbs() {
    return List.of(
        shell("help", List.of("?"), "what verbs there are and how one is used", () -> new Help(lines),
            ask -> List.of("help", "help " + someVerb(ask), "reports " + someFilter(ask) + " --help")),
        shell("foreach", List.of(), "run a verb for each report that matches", true, () -> new Foreach(lines),
            ask -> List.of("foreach " + someFilter(ask) + " do report", "foreach kind:hung do bt 5", "foreach state:D do report --json")),
        shell("repeat", List.of(), "run a line several times", true, () -> new Repeat(lines),
            ask -> List.of("repeat 2 reports", "repeat 3 summary", "repeat 2 reports " + someFilter(ask) + " --count")),
        shell("run", List.of("source"), "run a script: one verb a line", true, Run::new,
            ask -> List.of("run --help", "foreach " + someFilter(ask) + " do bt 5", "repeat 2 reports " + someFilter(ask))),
        shell("last", List.of(), "show the last answer again, in another form if asked", () -> new Last(lines),
            // alone, last has nothing to show again: lines that make an answer first
            ask -> List.of("reports " + someFilter(ask), "summary", "last --help")),
        shell("history", List.of(), "lines typed so far", () -> new History(lines), ask -> List.of("history", "history 5", "repeat 2 reports " + someFilter(ask))),
        shell("set", List.of(), "show or change settings", SetVerb::new, ask -> List.of("set", "set mode json", "reports " + someFilter(ask) + " --wide")),
        shell("alias", List.of(), "give a line a name of its own", () -> new Alias(lines),
            ask -> List.of("alias", "alias dd reports " + someFilter(ask), "alias b5 bt 5")),
        shell("pager", List.of(), "whether long answers go through the pager", Pager::new, ask -> List.of("pager", "pager off", "pager on")),
        shell("plugins", List.of(), "plug-ins, what they provide, where they came from", Plugins::new,
            ask -> List.of("plugins", "plugins --json", "sources format:" + someFormat(ask))),
        shell("doctor", List.of("diag"), "what this installation can do, and what is degraded", () -> new Doctor(lines, surroundings),
            ask -> List.of("doctor", "doctor --json", caseName(ask).isEmpty() ? "doctor --wide" : "case info " + caseName(ask))),
        shell("quit", List.of("q", "exit"), "leave; everything is saved already", Quit::new, ask -> List.of("quit", "quit --help", caseName(ask).isEmpty() ? "help quit" : "resume " + caseName(ask))));
  }

  private static VerbDef shell(
      String name, List<String> aliases, String about, Supplier<? extends Verb> verb, Function<Ask, List<String>> examples) {
    return shell(name, aliases, about, false, verb, examples);
  }

  private static VerbDef shell(
      String name, List<String> aliases, String about, boolean needsSources, Supplier<? extends Verb> verb,
      Function<Ask, List<String>> examples) {
    return new VerbDef(name, aliases, "shell", about, examples, needsSources, verb);
  }

  /** A filter that matches something here. */
  private static String someFilter(Ask ask) {
    List<Episode> reports = ask.evidence().reports();
    return reports.isEmpty() || !reports.get(0).report().hasTask() ? "kind:hung" : "pid:" + reports.get(0).report().pid();
  }

  /** Format that read the first source. */
  private static String someFormat(Ask ask) {
    return ask.evidence().sources().stream().map(s -> LineLexer.quote(s.format())).findFirst().orElse("printk");
  }

  /** Name of the case; empty: none, or one that needs quotes. */
  private static String caseName(Ask ask) {
    String name = ask.workspace().caseInfo().name();
    return LineLexer.quote(name).equals(name) ? name : "";
  }

  private static String someVerb(Ask ask) {
    return ask.evidence().reports().isEmpty() ? "open" : "reports";
  }
}
