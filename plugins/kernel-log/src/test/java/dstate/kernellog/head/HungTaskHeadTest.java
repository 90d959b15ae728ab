package dstate.kernellog.head;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Blocker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HungTaskHeadTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "'INFO: task dd:77 blocked for more than 120 seconds.' | dd | 77 | 120",
      "'INFO: task dd:77 blocked for more than 120 seconds' | dd | 77 | 120",
      "'INFO: task dd:77 is blocked for more than 120 seconds.' | dd | 77 | 120",
      "'INFO: task renamer:185 blocked in I/O wait for more than 10 seconds.' | renamer | 185 | 10",
      "'INFO: task syz.1:12632 can''t die for more than 143 seconds.' | syz.1 | 12632 | 143",
      "'INFO: task kworker/u4:2:24 blocked for more than 143 seconds.' | kworker/u4:2 | 24 | 143",
      "'INFO: task my app (v2): x:9 blocked for more than 1 seconds.' | my app (v2): x | 9 | 1",
      "'INFO: task kworker/u8:2+flush-253:0:77 blocked for more than 122 seconds.' | kworker/u8:2+flush-253:0 | 77 | 122"})
  void givenAHeadOfAnyAge_whenRead_thenTaskAndSecondsAreTold(String text, String comm, int pid, long seconds) {
    HungTaskHead head = HungTaskHead.parse(text).orElseThrow();
    assertThat(head.comm()).isEqualTo(comm);
    assertThat(head.pid()).isEqualTo(pid);
    assertThat(head.seconds()).isEqualTo(seconds);
    assertThat(HungTaskHead.mayBe(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "INFO: task dd blocked for more than 120 seconds.", "INFO: task blocked for more than 1 seconds.", "INFO: task dd:\u0667 blocked for more than \u0661 seconds.",
      "INFO: task  blocked for more than 1 seconds.",
      "INFO: task dd:77 blocked for more than x seconds.", "INFO: task dd:77 blocked for more than 12",
      "task dd:77 blocked for more than 120 seconds.", "INFO: task dd:77 is blocked on a mutex likely owned by task B:2.", "INFO: lockdep is turned off.",
      "INFO: task dd:99999999999 blocked for more than 120 seconds.", "INFO: rcu_sched self-detected stall on CPU"})
  void givenAFalseFriend_whenRead_thenItIsNoHead(String text) {
    assertThat(HungTaskHead.parse(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "'Not tainted 6.1.0 #1' | Not tainted | 6.1.0 #1", "'Tainted: G        W  O       6.1.0 #1' | G W O | 6.1.0 #1",
      "'Tainted: G           OE     5.15.0-91-generic #101-Ubuntu' | G OE | 5.15.0-91-generic #101-Ubuntu",
      "'Tainted: G        W  --------- -  - 4.18.0-80.el8 #1' | G W | 4.18.0-80.el8 #1", "'Not tainted --------- -  - 4.18.0 #1' | Not tainted | 4.18.0 #1",
      "'Tainted: G             L      syzkaller #0' | G L | syzkaller #0"})
  void givenATaintLine_whenRead_thenLettersAndKernelAreApart(String text, String taint, String kernel) {
    assertThat(TaintLine.parse(text)).contains(new TaintLine(taint, kernel));
  }

  @Test
  void givenBlockerLinesOfEachLock_whenRead_thenOwnersAreToldAsSurelyAsTheKernelDoes() {
    assertThat(blocker("INFO: task A:1 is blocked on a mutex likely owned by task B:2.")).isEqualTo(new Blocker("mutex", "", "B", 2, "", false, 7));
    assertThat(blocker("INFO: task A:1 is blocked on a mutex, but the owner is not found.")).isEqualTo(new Blocker("mutex", "", "", -1, "", false, 7));
    assertThat(blocker("INFO: task A:1 blocked on a semaphore likely last held by task B:2")).isEqualTo(new Blocker("semaphore", "", "B", 2, "", true, 7));
    assertThat(blocker("INFO: task A:1 is blocked on a semaphore, but the last holder is not found.")).isEqualTo(new Blocker("semaphore", "", "", -1, "", true, 7));
    assertThat(blocker("INFO: task A:1 <writer> blocked on an rw-semaphore likely owned by task B:x:2 <reader>"))
        .isEqualTo(new Blocker("rw-semaphore", "writer", "B:x", 2, "reader", false, 7));
    assertThat(blocker("INFO: task A:1 is blocked on an rw-semaphore, but the owner is not found.")).isEqualTo(new Blocker("rw-semaphore", "", "", -1, "", false, 7));
    assertThat(BlockerLine.parse("INFO: task A:1 is blocked on a mutex", 7)).isEmpty();
    assertThat(BlockerLine.parse("INFO: task blocked on a mutex likely owned by task B:2.", 7)).isEmpty();
  }

  private static Blocker blocker(String text) {
    BlockerLine line = BlockerLine.parse(text, 7).orElseThrow();
    assertThat(line.comm()).isEqualTo("A");
    assertThat(line.pid()).isEqualTo(1);
    return line.blocker();
  }
}
