package dstate.api.ask;

import dstate.api.result.ExitStatus;
import dstate.api.result.Question;
import dstate.api.result.Result;
import java.util.Optional;

/**
 * What a verb gives back.
 *
 * @param result what to show
 * @param selection what is selected next; empty: unchanged
 * @param settings next settings; empty: unchanged
 * @param question something only a person can answer
 * @param renderer name of the renderer the result asks for ({@code md}); empty: what the shell would take
 * @param status DONE, or CHECK_FAILED and the like; errors are {@code Refusal}s
 * @param hints how this one answer wants to be shown
 */
public record Outcome(
    Result result, Optional<Selection> selection, Optional<Settings> settings, Optional<Question> question, String renderer,
    ExitStatus status, RenderHints hints) {
  public Outcome(
      Result result, Optional<Selection> selection, Optional<Settings> settings, Optional<Question> question, String renderer,
      ExitStatus status) {
    this(result, selection, settings, question, renderer, status, RenderHints.NONE);
  }

  public static Outcome of(Result result) {
    return new Outcome(result, Optional.empty(), Optional.empty(), Optional.empty(), "", ExitStatus.DONE);
  }

  public Outcome selecting(Selection next) {
    return new Outcome(result, Optional.of(next), settings, question, renderer, status, hints);
  }

  public Outcome setting(Settings next) {
    return new Outcome(result, selection, Optional.of(next), question, renderer, status, hints);
  }

  public Outcome asking(Question next) {
    return new Outcome(result, selection, settings, Optional.of(next), renderer, status, hints);
  }

  public Outcome rendered(String name) {
    return new Outcome(result, selection, settings, question, name, status, hints);
  }

  public Outcome status(ExitStatus next) {
    return new Outcome(result, selection, settings, question, renderer, next, hints);
  }

  public Outcome hinting(RenderHints next) {
    return new Outcome(result, selection, settings, question, renderer, status, next);
  }
}
