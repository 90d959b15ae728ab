package dstate.shell.prompt;

import dstate.api.result.ExitStatus;
import dstate.api.result.Question;
import java.util.Optional;

/**
 * What a line left behind once its text is written.
 *
 * @param question only a person can answer; the prompt asks and sends the answer as the next line
 * @param leave the line was {@code quit}
 * @param clipboard text for the user's clipboard; only {@code copy} sets it. Empty: none
 */
public record Reply(ExitStatus status, Optional<Question> question, boolean leave, String clipboard) {
  public static Reply of(ExitStatus status) {
    return new Reply(status, Optional.empty(), false, "");
  }
}
