package dstate.commands.log;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code prev}: the preceding line that matches the last {@code find}. */
@Command(name = "prev", description = "The preceding line that matches the last find.")
public final class Prev implements Verb {
  @Parameters(arity = "0..*", hidden = true)
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (!words.isEmpty()) {
      throw Pick.tooMany(words.get(0), "nothing after prev");
    }
    return show.on(ask, Find.again(ask, false));
  }
}
