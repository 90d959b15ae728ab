package dstate.commands.stack;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.spi.Verb;
import dstate.commands.table.ShowOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code down [N]}: selects the callee, passing over {@code ?} frames. */
@Command(name = "down", description = "Select the callee of the current frame.")
public final class Down implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[ID] [N]", description = "How many frames, 1 without; a report or R3#4 to start from.")
  private List<String> words = List.of();

  @Option(names = "--all", description = "Stop at frames marked ? too.")
  private boolean all;

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    return show.on(ask, Move.by(ask, words, -1, all));
  }
}
