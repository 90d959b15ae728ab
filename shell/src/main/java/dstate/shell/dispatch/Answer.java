package dstate.shell.dispatch;

import dstate.api.ask.RenderHints;
import dstate.api.result.ExitStatus;
import dstate.api.result.Question;
import dstate.api.result.Result;
import dstate.api.result.UserError;
import java.util.List;
import java.util.Optional;

/**
 * What one line left behind; nothing of it is printed yet.
 *
 * @param result what to show; empty: nothing (a comment, an error)
 * @param renderer name of the renderer to use
 * @param errors why there is no result, or what went wrong besides
 * @param then lines to run next ({@code run FILE}, {@code repeat})
 * @param leave the line was {@code quit}
 */
public record Answer(
    Optional<Result> result, String renderer, RenderHints hints, List<UserError> errors, ExitStatus status, Optional<Question> question,
    List<ScriptLine> then, boolean leave) {
  /** Of a blank line or a comment. */
  public static final Answer NOTHING = failed(List.of(), ExitStatus.DONE);

  public Answer {
    errors = List.copyOf(errors);
    then = List.copyOf(then);
  }

  static Answer failed(List<UserError> errors, ExitStatus status) {
    return new Answer(Optional.empty(), "", RenderHints.NONE, errors, status, Optional.empty(), List.of(), false);
  }

  static Answer refused(UserError error) {
    return failed(List.of(error), error.code().status());
  }

  /** A line to run. @param place where it stands, for messages: {@code triage.ds:3}; empty: typed */
  public record ScriptLine(String text, String place) {}
}
