package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.spi.Verb;
import dstate.shell.batch.Scripts;
import dstate.shell.dispatch.Control;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Runs the lines of a script in order; a wrong line ends it. One verb a line, # starts a comment.")
final class Run implements Verb {
  @Parameters(paramLabel = "FILE", description = "The script.")
  private String file = "";

  @Override
  public Outcome run(Ask ask) {
    return Outcome.of(Control.lines(Scripts.read(file, ask.workspace())));
  }
}
