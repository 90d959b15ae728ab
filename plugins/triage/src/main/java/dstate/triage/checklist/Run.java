package dstate.triage.checklist;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Collect;
import java.util.List;
import java.util.Optional;

/**
 * A walk from the first step to where it ended.
 *
 * @param list the list it began with
 * @param steps in the order walked
 * @param ended how; for a run that waits for an answer the verdict so far
 * @param open the step that waits for a person; empty: none
 */
public record Run(Checklist list, List<StepResult> steps, End ended, Optional<StepResult> open) {
  public Run {
    steps = List.copyOf(steps);
  }

  /**
   * Where a run ended.
   *
   * @param verdict id; {@code none} when the list ended without one, {@code undecided} when nothing decides
   * @param family letters or words of stuck-model.md section 4; {@code open}: names no cause
   * @param failed whether it names a cause and a step failed on the way
   * @param speaksFor statements it leans on @param against what speaks against it and what would refute it
   * @param confirm what would confirm it
   * @param notExplained stuck tasks it says nothing about
   * @param missing unknown steps @param collect their commands, those that change nothing first
   * @param next list to go on with; empty: none @param nextKnown whether that list is there
   * @param how further words: as answered, went in a circle
   */
  public record End(
      String verdict, String text, String family, Certainty certainty, boolean failed, List<String> speaksFor, List<String> against,
      String confirm, String notExplained, List<String> missing, List<Collect> collect, String next, boolean nextKnown, String how) {
    public End {
      speaksFor = List.copyOf(speaksFor);
      against = List.copyOf(against);
      missing = List.copyOf(missing);
      collect = List.copyOf(collect);
    }
  }
}
