package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Settings;
import dstate.api.result.Prose;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.SettingsCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Says whether long answers go through the pager at the prompt, and switches it. DSTATE_PAGER or PAGER names another one.")
final class Pager implements Verb {
  @Parameters(arity = "0..1", paramLabel = "on|off", description = "Empty: say what it is.")
  private String value = "";

  @Override
  public Outcome run(Ask ask) {
    Settings next = value.isEmpty() ? ask.settings() : SettingsCatalogue.set(ask.settings(), "pager", value);
    return Outcome.of(() -> Prose.of("pager " + next.get("pager", "on"))).setting(next);
  }
}
