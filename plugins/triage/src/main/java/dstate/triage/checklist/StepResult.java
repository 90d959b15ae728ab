package dstate.triage.checklist;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Step;
import dstate.api.model.ChecklistRun.StepAnswer;
import java.util.List;

/**
 * How one step of a run ended.
 *
 * @param list the list the step is of: a run can go on in another
 * @param question what is asked, with parameters put in
 * @param covered whether the evidence covered what the step asks for
 * @param says statements the answer allows, each with its certainty
 * @param note text for a note; empty: none @param noteOn what the note is about; empty: the case
 * @param collect commands that would answer it, parameters put in; empty when it is known
 * @param before answer word of an earlier run of the same step; empty: none or the same
 */
public record StepResult(
    Checklist list, Step step, String question, StepAnswer answer, boolean covered, List<Said> says, String note, String noteOn,
    List<Checklist.Collect> collect, String before) {
  public StepResult {
    says = List.copyOf(says);
    collect = List.copyOf(collect);
  }

  /** A statement and how sure it is at most. */
  public record Said(String text, Certainty sure) {}

  public boolean unknown() {
    return answer.word().equals("unknown") || answer.word().equals("skip");
  }
}
