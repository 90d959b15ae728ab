package dstate.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Ask;
import dstate.api.ask.Scope;
import dstate.api.model.Episode;
import dstate.api.model.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageFieldsTest {
  private static final Ask ASK = new EvidenceFixture()
      .hung("a", 100, "x", 1, 120, "schedule, jbd2_log_wait_commit, ext4_sync_file")
      .heldBy("x:1", "a", 101, "y", 2, "schedule, __mutex_lock, do_last, path_openat")
      .ask();

  private static List<String> reports(String filter) {
    return ASK.filter(Scope.REPORTS, List.of(filter)).select(ASK.evidence().reports()).rows().stream().map(Episode::id).toList();
  }

  private static List<String> tasks(String filter) {
    return ASK.filter(Scope.TASKS, List.of(filter)).select(ASK.evidence().tasks()).rows().stream().map(Task::id).toList();
  }

  @Test
  void givenDerivedFields_whenFiltered_thenTheyWorkLikeAnyOther() {
    assertThat(reports("top:jbd2_*")).containsExactly("R1");
    assertThat(reports("waits_for:dir-lock")).containsExactly("R2");
    assertThat(reports("group:G2")).containsExactly("R2");
    assertThat(reports("holder:*")).containsExactly("R2");
    assertThat(reports("sure:inferred layer:vfs")).containsExactly("R2");
    assertThat(tasks("held_by:T1")).containsExactly("T2");
    assertThat(tasks("waits_for:journal-commit")).containsExactly("T1");
  }
}
