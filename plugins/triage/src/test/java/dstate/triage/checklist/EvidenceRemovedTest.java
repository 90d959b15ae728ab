package dstate.triage.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun.Answer;
import dstate.triage.EvidenceFixture;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A step never passes for lack of evidence: what was unknown with more stays unknown with less, and nothing grows surer. */
class EvidenceRemovedTest {
  private static final List<String> STACKS = List.of(Walks.SEED, Walks.COMMIT, Walks.DIRECTORY, "schedule, acme_wait, kthread, ret_from_fork");
  private static final Set<Answer> DECIDED = Set.of(Answer.PASS, Answer.FAIL, Answer.YES, Answer.NO);

  /** Evidence as a row of pieces that can be left out one by one. */
  private record Piece(int kind, int seconds, int stack) {
    void addTo(EvidenceFixture f, int n) {
      switch (kind) {
        case 0 -> f.hung("a", seconds, "task", 100 + n, 120, STACKS.get(stack));
        case 1 -> f.line("a", seconds, "blk_update_request: I/O error, dev vdb, sector 7");
        case 2 -> f.line("a", seconds, "random: something ordinary");
        default -> f.source("b");
      }
    }
  }

  @Test
  void givenRandomEvidence_whenPiecesAreTakenAway_thenNoStepPassesForIt() {
    long seed = 20160601L;
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      List<Piece> pieces = new java.util.ArrayList<>();
      for (int i = random.nextInt(7); i >= 0; i--) {
        pieces.add(new Piece(random.nextInt(4), 1000 + 10 * pieces.size(), random.nextInt(STACKS.size())));
      }
      for (Checklist list : Walks.BUILT_IN) {
        Run whole = Walks.run(list, fixture(pieces, true));
        // The damage stays: it is the knowledge that something is missing.
        Run less = Walks.run(list, fixture(pieces.subList(0, pieces.size() - 1), true));
        Run nothing = Walks.run(list, new EvidenceFixture());
        String words = "seed " + seed + " round " + round + " " + list.id() + " " + pieces;
        noneDecidedByLoss(whole, less, words);
        assertThat(nothing.steps()).as(words).allMatch(s -> !DECIDED.contains(s.answer().answer()));
        assertThat(nothing.ended().certainty()).as(words).isGreaterThanOrEqualTo(whole.ended().certainty());
      }
    }
  }

  private static void noneDecidedByLoss(Run whole, Run less, String words) {
    for (StepResult before : whole.steps()) {
      if (before.answer().answer() != Answer.UNKNOWN || before.step().probe().from().equals("run")) {
        continue; // a step about earlier answers changes with the path that leads to it
      }
      less.steps().stream().filter(s -> s.step().id().equals(before.step().id()))
          .forEach(after -> assertThat(after.answer().answer()).as(words + " " + before.step().id() + ": " + before.answer().text() + " -> " + after.answer().text())
              .isNotIn(Answer.PASS, Answer.FAIL));
    }
  }

  private static EvidenceFixture fixture(List<Piece> pieces, boolean torn) {
    EvidenceFixture f = new EvidenceFixture().line("a", 500, "first line");
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).addTo(f, i);
    }
    return torn ? f.damage("a", 1, "torn") : f;
  }
}
