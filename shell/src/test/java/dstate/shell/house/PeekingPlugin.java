package dstate.shell.house;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.Prose;
import dstate.api.spi.Verb;
import dstate.api.spi.VerbPack;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** A plug-in that looks for classes which are none of its business; one class is pack and verb, so that a jar needs one. */
@Command(name = "peek", description = "What a plug-in can see.")
public final class PeekingPlugin implements VerbPack, Verb {
  private static final List<String> WANTED = List.of(
      "dstate.api.ask.Ask", "dstate.engine.workspace.EngineWorkspace", "dstate.kernellog.stack.FrameReader",
      "dstate.triage.TriageFields", "dstate.commands.CoreVerbs", "dstate.shell.main.Main", "org.jline.reader.LineReader",
      "com.google.gson.stream.JsonReader", "com.google.re2j.Pattern", "org.snakeyaml.engine.v2.api.Load",
      "picocli.CommandLine", "dstate.testkit.LogFormatContract");

  @Override
  public String name() {
    return "peeking";
  }

  @Override
  public List<VerbDef> verbs() {
    return List.of(new VerbDef("peek", List.of(), "shell", "What a plug-in can see.", ask -> List.of("peek", "peek", "peek"),
        false, PeekingPlugin::new));
  }

  @Override
  public Outcome run(Ask ask) {
    List<String> seen = new ArrayList<>();
    for (String name : WANTED) {
      try {
        Class.forName(name, false, PeekingPlugin.class.getClassLoader());
        seen.add(name);
      } catch (ClassNotFoundException e) {
        // as it should be, for most of them
      }
    }
    return Outcome.of(() -> Prose.of("sees " + String.join(" ", seen)));
  }
}
