package dstate.triage.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.Marker;
import dstate.triage.EvidenceFixture;
import org.junit.jupiter.api.Test;

class HungFirstTest {
  private static final Checklist LIST = Walks.builtIn("hung-first");

  @Test
  void givenTheOriginsConsole_whenRun_thenAFullQueueIsTheVerdictAndTheMissingEvidenceIsNamed() {
    Run run = Walks.run(LIST, Walks.seed());
    assertThat(Walks.words(run)).isEqualTo(
        "b1 FAIL, b2 PASS, b3 YES, b4 UNKNOWN, b5 YES, b6 YES, b6a YES, b7 UNKNOWN, b9 UNKNOWN, b10 ASK, b11 NO");
    assertThat(run.ended().verdict()).isEqualTo("queue-slot");
    assertThat(run.ended().failed()).isTrue();
    assertThat(run.ended().certainty()).isEqualTo(Certainty.GUESS);
    assertThat(run.ended().missing()).containsExactly("b4", "b7", "b9", "b10");
    assertThat(run.ended().next()).isEqualTo("request-starvation");
    assertThat(run.ended().nextKnown()).isFalse();
    assertThat(run.ended().notExplained()).isEmpty();
    assertThat(run.open()).get().extracting(s -> s.step().id()).isEqualTo("b10");
    assertThat(Walks.step(run, "b4").answer().text()).contains("the log of a starts after the window does");
    assertThat(Walks.step(run, "b3").answer().text()).contains("stuck since between 35060670 s of uptime and 35060790 s of uptime");
    assertThat(Walks.step(run, "b6").answer().text()).contains("G1: 2 tasks wait for request slot in get_request_wait (seen), which ends in the full queue of a device (inferred)");
    assertThat(Walks.step(run, "b1").answer().cites()).extracting(c -> c.line()).contains(2L, 5L);
  }

  @Test
  void givenCommandsOfUnknownSteps_whenShown_thenWhatChangesNothingStandsFirstAndTheRestHasItsUndo() {
    var changes = Walks.run(LIST, Walks.seed()).ended().collect().stream().map(c -> c.changes()).toList();
    assertThat(changes).startsWith("no").endsWith("stops");
    assertThat(changes.lastIndexOf("no")).isLessThan(changes.indexOf("log"));
    assertThat(Walks.run(LIST, Walks.seed()).ended().collect()).filteredOn(c -> c.changes().equals("setting")).allMatch(c -> !c.undo().isEmpty());
  }

  @Test
  void givenTenHeads_whenRun_thenReportsCountAsMute() {
    assertThat(Walks.step(Walks.run(LIST, heads(9)), "b2").answer().answer()).isEqualTo(Answer.PASS);
    StepResult ten = Walks.step(Walks.run(LIST, heads(10)), "b2");
    assertThat(ten.answer().answer()).isEqualTo(Answer.FAIL);
    assertThat(ten.answer().text()).contains("10 heads").contains("S5");
    assertThat(ten.says()).extracting(StepResult.Said::text).containsExactly("more tasks may be stuck than shown");
    // more than the default: the budget was raised, so nothing says that it ran out
    assertThat(Walks.step(Walks.run(LIST, heads(11)), "b2").answer().answer()).isEqualTo(Answer.PASS);
  }

  private static EvidenceFixture heads(int n) {
    EvidenceFixture f = new EvidenceFixture();
    for (int i = 0; i < n; i++) {
      f.hung("a", 1000 + i, "mysqld", 100 + i, 120, Walks.COMMIT);
    }
    return f;
  }

  @Test
  void givenTheLineThatSuppressesReports_whenRun_thenTheyAreMuteWithItsPlace() {
    StepResult b2 = Walks.step(Walks.run(LIST, Walks.seed().marker("a", Marker.Kind.MUTE, 35060911, "Future hung task reports are suppressed")), "b2");
    assertThat(b2.answer().answer()).isEqualTo(Answer.FAIL);
    assertThat(b2.answer().cites()).extracting(c -> c.text()).contains("Future hung task reports are suppressed");
  }

  @Test
  void givenAGapOrACutStack_whenRun_thenNotAllReportsAreThere() {
    assertThat(Walks.step(Walks.run(LIST, Walks.seed().damage("a", 3, "42 printk messages dropped")), "b2").answer().text()).contains("42 printk messages dropped");
    var cut = new EvidenceFixture().hung("a", 1000, "x", 1, 120, "schedule, jbd2_log_wait_commit, ext4_sync_file");
    assertThat(Walks.step(Walks.run(LIST, cut), "b2").answer().answer()).isEqualTo(Answer.FAIL);
    assertThat(Walks.step(Walks.run(LIST, cut), "b2").answer().text()).contains("1 cut stacks: R1");
  }

  @Test
  void givenAnErrorBeforeTheOnset_whenRun_thenItIsTheFirstSuspectAndTheDeviceIsTheVerdict() {
    var f = new EvidenceFixture().line("a", 10, "Linux version 4.18").line("a", 700, "EXT4-fs (vdb1): mounted filesystem")
        .line("a", 860, "blk_update_request: I/O error, dev vdb, sector 7").hung("a", 1000, "mysqld", 1, 120,
            "schedule, io_schedule, folio_wait_bit_common, folio_wait_writeback, ext4_sync_file, do_fsync, sys_fsync, system_call_fastpath");
    Run run = Walks.run(LIST, f);
    assertThat(Walks.step(run, "b4").answer().answer()).isEqualTo(Answer.FAIL);
    assertThat(Walks.step(run, "b4").answer().text()).startsWith("errors, lockups, mounts or module loads before the onset: 2 lines, first a:2 EXT4-fs");
    assertThat(Walks.step(run, "b7").answer().answer()).isEqualTo(Answer.FAIL);
    assertThat(run.ended().verdict()).isEqualTo("device-errors");
    assertThat(run.ended().family()).isEqualTo("A");
  }

  @Test
  void givenAQuietLogThatCoversTheWindow_whenRun_thenNothingElseWentWrongPasses() {
    var f = new EvidenceFixture().line("a", 10, "Linux version 4.18").line("a", 700, "random: crng init done").hung("a", 1000, "x", 1, 120, Walks.COMMIT);
    assertThat(Walks.step(Walks.run(LIST, f), "b4").answer().answer()).isEqualTo(Answer.PASS);
    f.damage("a", 2, "lines lost");
    assertThat(Walks.step(Walks.run(LIST, f), "b4").answer().answer()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void givenAHangSoonAfterTheBoot_whenRun_thenALogFromTheBootOnCoversTheWindow() {
    var f = new EvidenceFixture().line("a", 0, "Linux version 6.1").hung("a", 300, "x", 1, 120, Walks.COMMIT);
    assertThat(Walks.step(Walks.run(LIST, f), "b4").answer().answer()).isEqualTo(Answer.PASS);
  }

  @Test
  void givenALockWithItsOwner_whenRun_thenTheOwnerIsKnown() {
    Run known = Walks.run(LIST, new EvidenceFixture().heldBy("cp:9", "a", 1000, "x", 1, Walks.DIRECTORY));
    assertThat(Walks.step(known, "b8").answer().answer()).isEqualTo(Answer.YES);
    assertThat(known.ended().verdict()).isEqualTo("lock");
    Run unknown = Walks.run(LIST, new EvidenceFixture().hung("a", 1000, "x", 1, 120, Walks.DIRECTORY));
    assertThat(Walks.step(unknown, "b8").answer().answer()).isEqualTo(Answer.NO);
    assertThat(unknown.ended().speaksFor()).anyMatch(s -> s.startsWith("the owner is not in the log"));
  }

  @Test
  void givenSeveralGroups_whenRun_thenTheRestIsSaidToBeUnexplained() {
    var f = Walks.seed().hung("a", 35060911, "mysqld", 7, 120, Walks.COMMIT);
    Run run = Walks.run(LIST, f);
    assertThat(Walks.step(run, "b5").answer().answer()).isEqualTo(Answer.NO);
    assertThat(run.ended().notExplained()).isEqualTo("1 of 3 reports wait for something else: R3");
    assertThat(Walks.step(run, "b6").answer().text()).contains("G2: 1 task waits for journal commit");
  }

  @Test
  void givenALogWithoutReports_whenRun_thenSilenceIsNotHealth() {
    Run run = Walks.run(LIST, new EvidenceFixture().line("a", 1, "all is well"));
    assertThat(Walks.words(run)).isEqualTo("b1 PASS, b1b UNKNOWN");
    assertThat(run.ended().verdict()).isEqualTo("no-report");
    assertThat(run.ended().failed()).isFalse();
  }

  @Test
  void givenNothingLoaded_whenRun_thenNothingIsKnown() {
    Run run = Walks.run(LIST, new EvidenceFixture());
    assertThat(Walks.step(run, "b1").answer().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(Walks.step(run, "b1").answer().text()).isEqualTo("no log is loaded");
    assertThat(run.ended().certainty()).isEqualTo(Certainty.GUESS);
  }

  @Test
  void givenAnUnknownFunction_whenRun_thenTheVerdictIsUndecided() {
    assertThat(Walks.run(LIST, new EvidenceFixture().hung("a", 1000, "x", 1, 120, "schedule, acme_wait, kthread, ret_from_fork")).ended().verdict()).isEqualTo("undecided");
  }

  @Test
  void givenTheWantedReboot_whenAnswered_thenTheWarningIsPartOfTheEnd() {
    Run run = Walks.run(LIST, Walks.seed(), "b10=yes");
    assertThat(run.open()).isEmpty();
    assertThat(run.ended().speaksFor()).anyMatch(s -> s.startsWith("a normal shutdown will wait"));
    assertThat(run.ended().how()).isEqualTo("as answered: b10");
  }
}
