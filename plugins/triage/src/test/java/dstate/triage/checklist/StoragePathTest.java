package dstate.triage.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun.Answer;
import dstate.triage.EvidenceFixture;
import org.junit.jupiter.api.Test;

class StoragePathTest {
  private static final Checklist LIST = Walks.builtIn("storage-path");

  @Test
  void givenTheOriginsConsole_whenRun_thenTheWaitIsInTheBlockLayerAndATraceIsAskedFor() {
    Run run = Walks.run(LIST, Walks.seed(), "a2=yes");
    assertThat(Walks.words(run)).isEqualTo("a1 NO, a2 YES, a3 UNKNOWN, a4 UNKNOWN, a5 UNKNOWN, a6 UNKNOWN, a13 UNKNOWN, a8b NO, a8c NO");
    assertThat(run.ended().verdict()).isEqualTo("below");
    assertThat(run.ended().collect()).anyMatch(c -> c.run().startsWith("trace-cmd record"));
    assertThat(run.ended().collect()).filteredOn(c -> c.changes().equals("trace")).allMatch(c -> !c.undo().isEmpty());
    assertThat(run.ended().collect().get(0).changes()).isEqualTo("no");
  }

  @Test
  void givenOneDeviceInTheReports_whenRun_thenItIsProposedAndStandsInTheCommands() {
    Run run = Walks.run(LIST, new EvidenceFixture().hungOn("vdb", "a", 1000, "flush-252:16", 1, Walks.SEED));
    assertThat(Walks.step(run, "a3").answer().answer()).isEqualTo(Answer.YES);
    assertThat(Walks.step(run, "a13").collect().get(0).run()).startsWith("cat /sys/block/vdb/stat");
    assertThat(Walks.step(Walks.run(LIST, Walks.seed()), "a13").collect().get(0).run()).startsWith("cat /sys/block/DEV/stat");
  }

  @Test
  void givenAHostileDeviceName_whenACommandIsShown_thenItIsNotPutIn() {
    Run run = Walks.run(LIST, new EvidenceFixture().hungOn("vdb; rm -rf /", "a", 1000, "x", 1, Walks.SEED));
    assertThat(run.ended().collect()).noneMatch(c -> c.run().contains("rm -rf") || c.undo().contains("rm -rf"));
  }

  @Test
  void givenTasksBehindADirectoryLock_whenRun_thenTheWaitIsAboveTheBlockLayer() {
    Run run = Walks.run(LIST, new EvidenceFixture().hung("a", 1000, "x", 1, 120, Walks.DIRECTORY));
    assertThat(run.ended().verdict()).isEqualTo("above");
    assertThat(run.ended().next()).isEqualTo("hung-first");
  }

  @Test
  void givenNoReport_whenRun_thenNothingDecides() {
    assertThat(Walks.run(LIST, new EvidenceFixture().line("a", 1, "all is well")).ended().verdict()).isEqualTo("undecided");
  }

  @Test
  void givenASourceThatIsNotRecognised_whenAskedForATrace_thenItMayBeOne() {
    StepResult a1 = Walks.step(Walks.run(LIST, Walks.seed().unrecognised("b")), "a1");
    assertThat(a1.answer().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(a1.answer().text()).contains("b is not recognised");
  }

  @Test
  void givenTheProblemIsGone_whenAnswered_thenATrapIsOffered() {
    Run run = Walks.run(LIST, Walks.seed(), "a2=no");
    assertThat(Walks.words(run)).isEqualTo("a1 NO, a2 NO, a14 ASK");
    assertThat(run.ended().verdict()).isEqualTo("none");
    assertThat(run.ended().failed()).isFalse();
  }

  @Test
  void givenAnswersOfAnEngineerWithATrace_whenRun_thenEachStageLeadsWhereTheListSays() {
    String[] traced = {"a1=yes", "a7=yes", "a8=yes", "a9=yes", "a10=yes"};
    assertThat(Walks.run(LIST, Walks.seed(), with(traced, "a11=no", "a11b=yes", "a11c=yes")).ended().verdict()).isEqualTo("one-kind");
    Run errors = Walks.run(LIST, Walks.seed(), with(traced, "a11=no", "a11b=no"));
    assertThat(errors.ended().verdict()).isEqualTo("undecided");
    assertThat(errors.ended().text()).isEqualTo("continue with device-errors, which is not part of this version");
    assertThat(Walks.run(LIST, Walks.seed(), "a9=no", "a1=yes", "a8=yes").ended().next()).isEqualTo("request-starvation");
    assertThat(Walks.run(LIST, Walks.seed(), "a2=yes", "a4=no", "a4b=no", "a13=yes").ended().verdict()).isEqualTo("slow");
    assertThat(Walks.run(LIST, Walks.seed(), "a2=yes", "a4=no", "a4b=no", "a13=no", "a13b=yes").ended().verdict()).isEqualTo("stopped");
  }

  @Test
  void givenNothingArrivesThoughTasksWaitBelow_whenRun_thenTheListDoesNotGoInCircles() {
    Run run = Walks.run(LIST, Walks.seed(), "a2=yes", "a6=yes", "a8=no");
    assertThat(run.ended().verdict()).isEqualTo("undecided");
    assertThat(run.ended().how()).contains("comes back to a3");
  }

  private static String[] with(String[] first, String... more) {
    return java.util.stream.Stream.concat(java.util.Arrays.stream(first), java.util.Arrays.stream(more)).toArray(String[]::new);
  }
}
