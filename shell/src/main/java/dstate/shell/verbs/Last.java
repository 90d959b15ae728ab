package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.ErrorCode;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Control;
import dstate.shell.dispatch.Dispatcher;
import picocli.CommandLine.Command;

@Command(description = "Shows the last answer again; with --json, --wide or -o FILE in that form. Nothing is run again.")
final class Last implements Verb {
  private final Dispatcher lines;

  Last(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Outcome run(Ask ask) {
    return Outcome.of(Control.again(lines.last().orElseThrow(
        () -> ErrorCode.NOTHING_SELECTED.error("there is no last answer yet").hint("run a verb first").refusal()).shape()));
  }
}
