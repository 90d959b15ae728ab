package dstate.commands;

import dstate.api.ask.Ask;
import dstate.api.spi.Verb;
import dstate.api.spi.VerbPack;
import dstate.commands.report.GroupsVerb;
import dstate.commands.report.ReportVerb;
import dstate.commands.report.Reports;
import dstate.commands.stack.Bt;
import dstate.commands.stack.Down;
import dstate.commands.stack.FrameVerb;
import dstate.commands.stack.Up;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every verb about evidence, notes and the case; those about the shell itself are the shell's. */
public final class CoreVerbs implements VerbPack {
  @Override
  public String name() {
    return "core";
  }

  @Override
  public List<VerbDef> verbs() {
    return List.of(
        look("reports", List.of("rep", "r"), "list reports: a row a task that was reported", Reports::new,
            Examples.of(x -> List.of("reports", "reports comm:" + x.comm() + " secs>=100", "reports sym:" + x.caller() + " --cols id,comm,top"))),
        look("report", List.of(), "show and select one report", ReportVerb::new,
            Examples.ofReport(x -> List.of("report " + x.id(), "report " + x.id() + " --raw", "report " + x.lastId() + " --full"),
                "reports", "sources", "summary")),
        look("groups", List.of("g"), "group reports by what they wait for", GroupsVerb::new,
            Examples.of(x -> List.of("groups", "groups --by frame top:" + x.symbol(), "groups --by stack comm:" + x.comm()))),
        stack("bt", List.of("where", "backtrace"), "the stack of a report", Bt::new,
            Examples.ofReport(x -> List.of("bt " + x.id(), "bt " + x.id() + " 5", "bt " + x.lastId() + " --all"), "reports", "sources", "summary")),
        stack("frame", List.of("f"), "show or select a frame", FrameVerb::new,
            Examples.ofReport(x -> List.of("frame " + x.id() + "#" + x.frame(), "frame " + x.id() + "#" + x.symbol(), "frame " + x.id() + "#" + x.caller()),
                "reports", "sources", "summary")),
        stack("up", List.of("u"), "select the caller", Up::new,
            Examples.ofReport(x -> List.of("up", "up 2", "up --all"), "reports", "sources", "summary")),
        stack("down", List.of("d"), "select the callee", Down::new,
            Examples.ofReport(x -> List.of("down", "down 2", "down --all"), "reports", "sources", "summary")));
  }

  private static VerbDef look(
      String name, List<String> aliases, String about, Supplier<? extends Verb> verb, Function<Ask, List<String>> examples) {
    return new VerbDef(name, aliases, "look", about, examples, true, verb);
  }

  private static VerbDef stack(
      String name, List<String> aliases, String about, Supplier<? extends Verb> verb, Function<Ask, List<String>> examples) {
    return new VerbDef(name, aliases, "stack", about, examples, true, verb);
  }
}
