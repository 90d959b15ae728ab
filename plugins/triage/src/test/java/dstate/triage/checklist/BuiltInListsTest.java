package dstate.triage.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Ask;
import dstate.api.model.Checklist;
import dstate.engine.checklist.ChecklistLibrary;
import dstate.triage.EvidenceFixture;
import dstate.triage.TriageChecklists;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The lists of the product: no mistakes, whole as checklists.md has them, and their samples give what they say. */
class BuiltInListsTest {
  private static final Map<String, Supplier<EvidenceFixture>> SAMPLES = Map.of(
      "seed-bcache-get-request-wait", Walks::seed,
      "no-report", () -> new EvidenceFixture().line("a", 1, "all is well"),
      "unknown-function", () -> new EvidenceFixture().hung("a", 1000, "x", 1, 120, "schedule, acme_wait, kthread, ret_from_fork"),
      "lock-behind-directory", () -> new EvidenceFixture().hung("a", 1000, "x", 1, 120, Walks.DIRECTORY));

  @Test
  void givenTheListsOfTheProduct_whenLinted_thenThereIsNoMistake() {
    Ask ask = Walks.seed().ask();
    for (var file : new TriageChecklists().files()) {
      var found = ChecklistLibrary.lint(file, (scope, expression) -> ask.filter(scope, List.of(expression)));
      assertThat(found.errors()).as(file.name()).isEmpty();
      assertThat(found.lists()).hasSize(1).allSatisfy(l -> assertThat(TestSyntax.check(l)).isEmpty());
    }
  }

  @Test
  void givenTheSteps_whenCounted_thenEachOfTheSpecificationIsThere() {
    assertThat(Walks.builtIn("hung-first").steps()).extracting(Checklist.Step::id).contains("b1", "b1b", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10");
    assertThat(Walks.builtIn("storage-path").steps()).extracting(Checklist.Step::id)
        .contains("a1", "a2", "a3", "a4", "a4b", "a5", "a6", "a7", "a8", "a8b", "a9", "a10", "a10b", "a11", "a11b", "a11c", "a12", "a13", "a14", "a15");
  }

  @Test
  void givenEachSample_whenRun_thenTheVerdictIsTheExpectedOne() {
    for (Checklist list : Walks.BUILT_IN) {
      assertThat(list.samples()).hasSizeGreaterThanOrEqualTo(3);
      for (Checklist.Sample sample : list.samples()) {
        assertThat(Walks.run(list, SAMPLES.get(sample.sample()).get()).ended().verdict()).as(list.id() + " " + sample.sample()).isEqualTo(sample.expect());
      }
    }
  }

  @Test
  void givenTestsThatDoNotRead_whenLinted_thenTheyAreNamed() {
    Checklist list = Walks.list("  - {id: q1, kind: query, ask: a?, why: b, probe: {from: reports, test: 'count is 1', during: yesterday, enough: [read]}}\n"
        + "  - {id: q2, kind: query, ask: a?, why: b, probe: {from: reports, test: 'value(rooot) = x and answer(q7) = yes', enough: [read]}}");
    assertThat(TestSyntax.check(list)).extracting(e -> e.message()).containsExactly("step 'q1': window 'yesterday' does not read",
        "step 'q1': test does not read: one of >= <= != = > < expected", "step 'q2': no value 'rooot' is known of a case", "step 'q2': answer(q7) is of no step");
    assertThat(TestSyntax.check(list).get(0).place()).startsWith("one.yaml:");
  }
}
