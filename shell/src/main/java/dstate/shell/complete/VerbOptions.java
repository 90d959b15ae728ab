package dstate.shell.complete;

import dstate.api.spi.VerbPack.VerbDef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PicocliException;

/** The options a verb declares by its annotations; reflected on once a verb. */
final class VerbOptions {
  private final Map<String, List<OptionSpec>> known = new HashMap<>();

  List<OptionSpec> of(VerbDef verb) {
    return known.computeIfAbsent(verb.name(), name -> {
      try {
        return CommandSpec.forAnnotatedObject(verb.supplier().get()).options();
      } catch (PicocliException | LinkageError e) {
        return List.of(); // a plug-in's verb with broken annotations: running it says so
      }
    });
  }

  Optional<OptionSpec> option(VerbDef verb, String word) {
    return of(verb).stream().filter(o -> List.of(o.names()).contains(word)).findFirst();
  }
}
