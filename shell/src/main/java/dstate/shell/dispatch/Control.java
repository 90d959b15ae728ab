package dstate.shell.dispatch;

import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.shell.dispatch.Answer.ScriptLine;
import java.util.List;

/**
 * A result that also tells the shell what to do next.
 *
 * @param shown what to show first
 * @param then lines to run next
 * @param leave whether the shell ends
 * @param again whether it shows an earlier answer, so that {@code last} stays what it is
 */
public record Control(Shape shown, List<ScriptLine> then, boolean leave, boolean again) implements Result {
  private static final Prose NOTHING = Prose.of(List.of());

  public Control {
    then = List.copyOf(then);
  }

  /** Runs lines. */
  public static Control lines(List<ScriptLine> then) {
    return new Control(NOTHING, then, false, true);
  }

  /** Ends the shell. */
  public static Control leaving() {
    return new Control(NOTHING, List.of(), true, true);
  }

  /** Shows something that is not an answer of its own. */
  public static Control again(Shape shown) {
    return new Control(shown, List.of(), false, true);
  }

  @Override
  public Shape shape() {
    return shown;
  }
}
