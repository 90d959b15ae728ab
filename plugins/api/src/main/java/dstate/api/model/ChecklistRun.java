package dstate.api.model;

import java.util.List;
import java.util.Map;

/**
 * One walk through a checklist, as the journal has it.
 *
 * @param id {@code K1}
 * @param list id of the checklist
 * @param params chosen values
 * @param answers in the order given; a later answer of the same step replaces the earlier
 * @param verdict id of the verdict reached; empty: still open
 */
public record ChecklistRun(
    String id, String list, String version, Map<String, String> params, List<StepAnswer> answers, String verdict, String who, String when) {
  public ChecklistRun {
    params = Map.copyOf(params);
    answers = List.copyOf(answers);
  }

  /** How a step ended. */
  public enum Answer { PASS, FAIL, YES, NO, UNKNOWN, ASK, SKIP }

  /**
   * @param word {@code yes}, {@code no}, {@code unknown} or {@code skip}: what leads on
   * @param by {@code probe}, {@code given} (option or answers file) or {@code user}
   * @param text what was seen, in words with numbers and ids
   */
  public record StepAnswer(String list, String step, Answer answer, String word, String by, String text, List<Citation> cites) {
    public StepAnswer {
      cites = List.copyOf(cites);
    }
  }
}
