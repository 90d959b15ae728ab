package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Control;
import picocli.CommandLine.Command;

@Command(description = "Leaves. Notes are on disk already; nothing asks whether to save.")
final class Quit implements Verb {
  @Override
  public Outcome run(Ask ask) {
    return Outcome.of(Control.leaving());
  }
}
