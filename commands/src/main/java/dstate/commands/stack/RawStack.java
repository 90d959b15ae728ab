package dstate.commands.stack;

import dstate.api.model.Episode;
import dstate.api.model.Line;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Text;
import java.util.List;

/** The lines of a stack as they stand in the log. */
record RawStack(Episode report, List<Line> lines) implements Result {
  @Override
  public Prose shape() {
    return new Prose("dstate.text/1", lines.stream().map(l -> Text.of(l.raw().text())).toList());
  }
}
