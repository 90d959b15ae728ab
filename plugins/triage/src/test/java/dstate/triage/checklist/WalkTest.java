package dstate.triage.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.result.Refusal;
import dstate.triage.EvidenceFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {
  private static String query(String test, String more) {
    return "  - {id: q1, kind: query, ask: is it?, why: because, probe: {from: reports, where: 'kind:hung-task', test: '" + test + "'" + more;
  }

  @Test
  void givenGoodAndNeutralSteps_whenAnswered_thenPassAndFailOrYesAndNo() {
    assertThat(answer("count >= 1", "}}")).isEqualTo(Answer.YES);
    assertThat(answer("count >= 9", "}}")).isEqualTo(Answer.NO);
    assertThat(answer("count >= 1", "}, good: 'yes'}")).isEqualTo(Answer.PASS);
    assertThat(answer("count >= 1", "}, good: 'no'}")).isEqualTo(Answer.FAIL);
    assertThat(answer("count >= 9", "}, good: 'no'}")).isEqualTo(Answer.PASS);
  }

  private static Answer answer(String test, String more) {
    return Walks.run(Walks.list(query(test, more)), Walks.seed()).steps().get(0).answer().answer();
  }

  @Test
  void givenEachFunction_whenTested_thenItMeasuresTheRows() {
    assertThat(answer("share(comm) <= 0.5 and distinct(comm) = 2", "}}")).isEqualTo(Answer.YES);
    assertThat(answer("min(pid) = 103 and max(pid) = 104 and sum(pid) = 207 and p50(pid) = 103 and p99(pid) = 104", "}}")).isEqualTo(Answer.YES);
    assertThat(answer("count = 3 or share(top) >= 80%", "}}")).isEqualTo(Answer.YES);
    assertThat(answer("before(time, onset) >= 1", "}}")).isEqualTo(Answer.NO);
    assertThat(answer("value(root) = queue-slot", "}}")).isEqualTo(Answer.YES);
    assertThat(answer("count >= 2", ", unless: 'pid:103'}}")).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"share(dev) >= 0.8", "rate(c) > 0", "value(nonsense) = 1", "min(nofield) > 1", "count is 1", "share(comm) >= banana"})
  void givenWhatCannotBeKnown_whenTested_thenUnknown(String test) {
    assertThat(answer(test, "}}")).isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"io", "events", "devices", "chains", "locks", "sys"})
  void givenRowsThatNothingReads_whenTested_thenUnknownWithTheReasonAndTheCommands(String from) {
    String step = "  - {id: q1, kind: external, ask: is it?, why: because, good: 'yes', probe: {from: " + from + ", test: 'count = 0'},"
        + " collect: [{run: 'cat /sys/block/$dev/stat', changes: 'no'}]}";
    StepResult s = Walks.run(Walks.list(step), Walks.seed()).steps().get(0);
    assertThat(s.answer().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(s.answer().text()).contains("in this version");
    assertThat(s.collect()).extracting(Checklist.Collect::run).containsExactly("cat /sys/block/DEV/stat");
  }

  @Test
  void givenAFilterWithAnUnknownField_whenRun_thenTheStepIsUnknownAndSaysSo() {
    String step = "  - {id: q1, kind: query, ask: is it?, why: because, probe: {from: reports, where: 'nofield:1', test: 'count = 0'}}";
    StepResult s = Walks.run(Walks.list(step), Walks.seed()).steps().get(0);
    assertThat(s.answer().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(s.answer().text()).contains("nofield").contains("D-FIL-003");
  }

  @Test
  void givenNoRows_whenCoverageFails_thenUnknownNeverNo() {
    String enough = ", enough: [log-window]}}";
    assertThat(Walks.run(Walks.list(query("count >= 9", enough)), Walks.seed()).steps().get(0).answer().answer()).isEqualTo(Answer.NO);
    StepResult s = Walks.run(Walks.list(query("count >= 9", enough)), Walks.seed().damage("a", 1, "torn")).steps().get(0);
    assertThat(s.answer().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(s.answer().text()).isEqualTo("2 reports: R1 R2; but a:1: torn");
    assertThat(Walks.run(Walks.list(query("count >= 9", enough)), Walks.seed().incomplete()).steps().get(0).answer().answer()).isEqualTo(Answer.UNKNOWN);
    // what is there is there, though less sure
    assertThat(Walks.run(Walks.list(query("count >= 2", enough)), Walks.seed().damage("a", 1, "torn")).steps().get(0).answer().answer()).isEqualTo(Answer.YES);
  }

  @Test
  void givenATestThatAbsenceMakesTrue_whenCoverageFails_thenUnknownNeverPass() {
    for (String enough : List.of("tree", "trace", "trace>=30s", "no-loss", "no-such-coverage")) {
      assertThat(answer("count < 9", ", enough: ['" + enough + "']}, good: 'yes'}")).as(enough).isEqualTo(Answer.UNKNOWN);
    }
  }

  @Test
  void givenATypedAnswer_whenRun_thenItWinsOverTheProbeAndSaysWhatTheEvidenceSays() {
    StepResult s = Walks.run(Walks.list(query("count >= 1", "}}")), Walks.seed(), "q1=no").steps().get(0);
    assertThat(s.answer().answer()).isEqualTo(Answer.NO);
    assertThat(s.answer().by()).isEqualTo("given");
    assertThat(s.answer().text()).contains("answered no").contains("the evidence says yes: 2 reports: R1 R2");
    assertThat(s.answer().cites()).isEmpty();
    assertThat(Walks.run(Walks.list(query("count >= 1", "}}")), Walks.seed(), "q1=skip").steps().get(0).answer().answer()).isEqualTo(Answer.SKIP);
  }

  @Test
  void givenAnUnknownParameterInAProbe_whenRun_thenItsAbsentRowsAreNoAnswer() {
    Checklist list = Walks.list("  - {id: q1, kind: query, ask: is $dev well?, why: b, good: 'no', probe: {from: log, where: 'text~$dev', test: 'count >= 1', enough: [read]}}");
    StepResult s = Walks.run(list, Walks.seed()).steps().get(0);
    assertThat(s.answer().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(s.answer().text()).isEqualTo("dev is not known: give it with --param dev=VALUE");
    assertThat(s.question()).isEqualTo("is DEV well?");
    Walk.Plan plan = new Walk.Plan(Map.of("dev", "vdb"), Map.of(), Map.of(), false, List.of());
    assertThat(Walk.of(list, Walks.seed().ask(), plan, x -> { }).steps().get(0).answer().answer()).isEqualTo(Answer.PASS);
  }

  private static final String ASKED = """
        - {id: s1, kind: ask, ask: shall we?, why: because, then: {yes: s3, no: s2, unknown: "verdict:open"}}
        - {id: s2, kind: ask, ask: why not?, why: because, good: "yes", then: {no: "verdict:bad"}}
        - {id: s3, kind: ask, ask: sure?, why: because, then: {yes: end, no: "list:two"}}
      """;

  @Test
  void givenBranches_whenAnswered_thenTheWalkFollowsThem() {
    Checklist list = Walks.list(ASKED.indent(0));
    assertThat(Walks.run(list, Walks.seed()).ended().verdict()).isEqualTo("open");
    assertThat(Walks.run(list, Walks.seed(), "s1=yes", "s3=yes").ended().verdict()).isEqualTo("none");
    Run bad = Walks.run(list, Walks.seed(), "s1=no", "s2=no");
    assertThat(bad.ended().verdict()).isEqualTo("bad");
    assertThat(bad.ended().failed()).isTrue();
    assertThat(bad.ended().certainty()).as("by answers alone").isEqualTo(Certainty.INFERRED);
    assertThat(bad.ended().text()).isEqualTo("DEV is bad");
    assertThat(bad.ended().against()).containsExactly("would refute it: it is good");
  }

  @Test
  void givenAnotherList_whenReached_thenItGoesOnThereOrSaysThatItIsMissing() {
    Checklist one = Walks.list(ASKED.indent(0));
    Checklist two = Walks.list("two", "  - {id: t1, kind: ask, ask: and now?, why: because, good: 'yes', then: {no: 'verdict:bad'}}");
    Run there = Walks.run(one, Walks.seed(), false, List.of(one, two), "s1=yes", "s3=no", "two/t1=no");
    assertThat(Walks.words(there)).isEqualTo("s1 YES, s3 NO, t1 FAIL");
    assertThat(there.steps().get(2).answer().list()).isEqualTo("two");
    assertThat(there.ended().verdict()).isEqualTo("bad");
    Run missing = Walks.run(one, Walks.seed(), "s1=yes", "s3=no");
    assertThat(missing.ended().text()).isEqualTo("continue with two, which is not part of this version");
  }

  @Test
  void givenThePrompt_whenAStepAsks_thenTheWalkWaitsThere() {
    Run run = Walks.run(Walks.list(ASKED.indent(0)), Walks.seed(), true, List.of());
    assertThat(run.steps()).hasSize(1);
    assertThat(run.open()).get().extracting(s -> s.step().id()).isEqualTo("s1");
  }

  @Test
  void givenAnEarlierRun_whenWalkedAgain_thenChangedAnswersAreNamed() {
    Checklist list = Walks.list(query("count >= 1", "}}"));
    Run run = Walk.of(list, Walks.seed().ask(), new Walk.Plan(Map.of(), Map.of(), Map.of("one/q1", "no"), false, List.of()), s -> { });
    assertThat(run.steps().get(0).before()).isEqualTo("no");
    Run same = Walk.of(list, Walks.seed().ask(), new Walk.Plan(Map.of(), Map.of(), Map.of("one/q1", "yes"), false, List.of()), s -> { });
    assertThat(same.steps().get(0).before()).isEmpty();
  }

  @Test
  void givenEachAnswer_whenWalked_thenItIsToldAtOnceSoThatItCanBeSaved() {
    List<String> told = new ArrayList<>();
    Walk.of(Walks.list(ASKED.indent(0)), Walks.seed().ask(), new Walk.Plan(Map.of(), Map.of("s1", new Given("no", "user", "tired")), Map.of(), false, List.of()),
        s -> told.add(s.step().id() + " " + s.answer().text()));
    assertThat(told).containsExactly("s1 answered no: tired", "s2 waits for an answer", "s3 waits for an answer");
  }

  @Test
  void givenAParameter_whenChosen_thenItIsPutInAndAnUnknownNameIsRefused() {
    Checklist list = Walks.list("  - {id: s1, kind: ask, ask: a?, why: b, good: 'yes', then: {no: 'verdict:bad'}}");
    Walk.Plan plan = new Walk.Plan(Map.of("dev", "vdb"), Map.of("s1", new Given("no", "given", "")), Map.of(), false, List.of());
    assertThat(Walk.of(list, Walks.seed().ask(), plan, s -> { }).ended().text()).isEqualTo("vdb is bad");
    assertThatThrownBy(() -> Walk.params(list, Walks.seed().ask(), Map.of("disk", "x"))).isInstanceOf(Refusal.class).hasMessageContaining("disk");
  }

  @Test
  void givenCertainty_whenAStepThatShouldSpeakIsUnknown_thenItIsOneStepLower() {
    String seen = "  - {id: q1, kind: query, ask: a?, why: b, good: 'no', probe: {from: reports, test: 'count >= 1', enough: [read]},"
        + " conclude: [{when: 'yes', say: 'so it is', sure: seen}], then: {yes: %s}}\n";
    String last = "  - {id: q2, kind: external, ask: a?, why: b, probe: {from: sys, test: 'count >= 1'}, conclude: [{when: 'yes', say: 'x', sure: seen}],"
        + " collect: [{run: ls, changes: 'no'}], then: {unknown: 'verdict:bad'}}\n";
    EvidenceFixture f = Walks.seed();
    assertThat(Walks.run(Walks.list(seen.formatted("'verdict:bad'") + last), f).ended().certainty()).isEqualTo(Certainty.SEEN);
    assertThat(Walks.run(Walks.list(seen.formatted("q2") + last), f).ended().certainty()).isEqualTo(Certainty.INFERRED);
  }
}
