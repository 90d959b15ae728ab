package dstate.commands.open;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.Outcome;
import dstate.api.ask.Selection;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code close S}: takes a source out of the answers. */
@Command(name = "close", description = "Take a source out of the answers; its file and the notes stay.")
public final class Close implements Verb {
  @Parameters(arity = "0..*", paramLabel = "S", description = "id of a source")
  private List<String> words = List.of();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() != 1) {
      throw words.isEmpty()
          ? ErrorCode.WORDS.error("close needs the id of a source").hint("sources lists them").refusal() : Pick.tooMany(words.get(1), "one source");
    }
    Source closed = ask.workspace().close(Sources.source(ask, words.get(0)).id());
    Evidence left = ask.workspace().evidence();
    Selection now = ask.selection();
    boolean lost = !now.report().isEmpty() && left.report(now.report()).isEmpty();
    Selection next = lost ? now.withReport("", "") : now;
    return Outcome.of(new Closed(closed, left.sources().size(), lost ? now.report() : "")).selecting(next);
  }

  /** @param left sources still open @param unselected id of the report that is gone with it; empty: none */
  record Closed(Source source, int left, String unselected) implements Result {
    @Override
    public Prose shape() {
      Text line = Text.of("closed ").plus(source.id(), Style.ID).plus("  " + source.file() + "; " + left + " still open");
      return Prose.of(unselected.isEmpty() ? line : line.plus("; " + unselected + " is no longer selected"));
    }
  }
}
