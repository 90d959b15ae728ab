package dstate.shell.dispatch;

import dstate.api.ask.Job;
import dstate.api.ask.RenderHints;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Question;
import dstate.api.result.RenderOptions;
import dstate.api.result.UserError;
import dstate.shell.dispatch.Answer.ScriptLine;
import dstate.shell.render.ErrorText;
import java.io.IOException;
import java.util.Optional;

/** Runs a line and the lines it leads to, and writes what they answer, in order. */
public final class LineShow {
  private static final int SCRIPTS_DEEP = 16;

  private final Dispatcher lines;
  private final Screen screen;

  /**
   * @param options of the screen or file that {@code out} leads to
   * @param out takes answers
   * @param errors takes errors; a prompt gives the same twice
   * @param keepGoing whether lines after a wrong one run
   */
  public record Screen(RenderOptions options, Appendable out, Appendable errors, boolean keepGoing) {}

  /** @param stop a line was wrong, and no further one of its script is to run */
  public record Ended(ExitStatus status, Optional<Question> question, boolean leave, boolean stop, String clipboard) {}

  public LineShow(Dispatcher lines, Screen screen) {
    this.lines = lines;
    this.screen = screen;
  }

  public Ended show(ScriptLine line, Job job) throws IOException {
    return show(line, job, 0);
  }

  private Ended show(ScriptLine line, Job job, int depth) throws IOException {
    Answer answer = lines.print(lines.run(line.text(), job), line.text(), screen.options(), screen.out());
    for (UserError error : answer.errors()) {
      error(error.place().isEmpty() ? error.at(line.place()) : error);
    }
    ExitStatus status = answer.status();
    String clipboard = answer.hints().clipboardLast() ? lastShown() : answer.hints().clipboard();
    if (stops(status)) {
      return new Ended(status, answer.question(), answer.leave(), true, clipboard);
    }
    if (!answer.then().isEmpty() && depth == SCRIPTS_DEEP) {
      error(ErrorCode.SCRIPT.error("scripts run scripts " + SCRIPTS_DEEP + " deep").at(line.place()).hint("does one of them run itself?"));
      return new Ended(status.and(ErrorCode.SCRIPT.status()), Optional.empty(), false, true, "");
    }
    for (ScriptLine next : answer.then()) {
      Ended ended = show(next, job, depth + 1);
      status = status.and(ended.status());
      if (ended.leave() || ended.stop()) {
        return new Ended(status, ended.question(), ended.leave(), ended.stop(), ended.clipboard());
      }
    }
    return new Ended(status, answer.question(), answer.leave(), false, clipboard);
  }

  /** As answers are shown: {@code set color off} holds for errors too. */
  private void error(UserError error) throws IOException {
    ErrorText.render(error, SettingsCatalogue.options(screen.options(), lines.settings(), RenderHints.NONE), screen.errors());
  }

  /** Wrong usage ends a script unless asked otherwise; a stop by the user or the budget always does. */
  private boolean stops(ExitStatus status) {
    return status == ExitStatus.USAGE && !screen.keepGoing() || status == ExitStatus.INTERRUPTED || status == ExitStatus.BUDGET;
  }

  private String lastShown() throws IOException {
    StringBuilder text = new StringBuilder();
    lines.lastAsText(text);
    return text.toString();
  }
}
