package dstate.kernellog.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateLineTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "'kjournald     D ffff81043e0a1420     0   762    585           763   748 (L-TLB)' | kjournald | D | 762 | -1 | 585 | 0",
      "'bash          S ffff81043e0a1420     0  4501   4499                     (NOTLB)' | bash | S | 4501 | -1 | 4499 | 0",
      "'events/4      D 0000000000000000     0   103      2 0x00000000' | events/4 | D | 103 | -1 | 2 | 0",
      "'kworker/0:2   D c0597b60     0    53      2 0x00000000' | kworker/0:2 | D | 53 | -1 | 2 | 0",
      "'getty           D ffffffff83e27d60 28152  2986      1 0x00000002' | getty | D | 2986 | -1 | 1 | 28152",
      "'jbd2/dm-0-8     D    0   390      2 0x80000000' | jbd2/dm-0-8 | D | 390 | -1 | 2 | 0",
      "'syz.6  D29880  3901   2584 0x00000004' | syz.6 | D | 3901 | -1 | 2584 | 29880",
      "'kworker/u4:0    D 8064     5      2 0x90000000 437968653576' | kworker/u4:0 | D | 5 | -1 | 2 | 8064",
      "'foo   R  running task    22056 22277   3688 0x00000008' | foo | R | 22277 | -1 | 3688 | 22056",
      "'foo   R running task on cpu   1  0  17  2 0x80000008 144014221083' | foo | R | 17 | -1 | 2 | 0",
      "'D D S           D    0   390      2 0x80000000' | D D S | D | 390 | -1 | 2 | 0",
      "'my app (v2):x D 0000000000000003     0  4242      1 0x00000080' | my app (v2):x | D | 4242 | -1 | 1 | 0",
      "'task:dd              state:D stack:    0 pid:  307 ppid:     2 flags:0x00000008' | dd | D | 307 | -1 | 2 | 0",
      "'task:dd              state:D stack:0     pid:307   ppid:2      flags:0x0000000a' | dd | D | 307 | -1 | 2 | 0",
      "'task:dd              state:D stack:0     pid:307   tgid:306   ppid:2      flags:0x0000000a' | dd | D | 307 | 306 | 2 | 0",
      "'task:renamer         state:D stack:0     pid:185   tgid:185   ppid:1      task_flags:0x440000 flags:0x00080000' | renamer | D | 185 | 185 | 1 | 0",
      "'task:a state:x:y     state:S stack:24 ppid:2 pid:307 parent:kthreadd later:1 tgid:9' | a state:x:y | S | 307 | 9 | 2 | 24",
      "'task:foo             state:R  running task     stack:25960 pid:18088 tgid:18087 ppid:15126 flags:0x1' | foo | R | 18088 | 18087 | 15126 | 25960"})
  void givenAStateLineOfAnyAge_whenRead_thenItsColumnsAreTold(String line, String comm, String state, int pid, int tgid, int ppid, String stack) {
    StateLine read = StateLine.parse(line).orElseThrow();

    assertThat(read.comm()).isEqualTo(comm);
    assertThat(read.state()).isEqualTo(state);
    assertThat(read.pid()).isEqualTo(pid);
    assertThat(read.tgid()).isEqualTo(tgid);
    assertThat(read.ppid()).isEqualTo(ppid);
    assertThat(read.more().get("stack")).isEqualTo(stack);
  }

  @Test
  void givenUnknownKeys_whenRead_thenTheyAreKept() {
    StateLine read = StateLine.parse("task:dd state:D stack:0 pid:307 ppid:2 parent:kthreadd task_flags:0x400140 flags: 0x0a").orElseThrow();
    assertThat(read.more()).containsEntry("parent", "kthreadd").containsEntry("task_flags", "0x400140").containsEntry("flags", "0x0a");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "D", "Call Trace:", " ffff88050851db10 0000000000000246 0000000000000000 0000000000000200", "  task                        PC stack   pid father",
      "sd 0:0:0:0: [sda] Attached SCSI disk", "task:dd state:D", "task:dd state:? pid:1", "EXT4-fs D 1 2", "foo D 1 2 x 0x0",
      "process D went to sleep 5 times 3 2"})
  void givenAnotherLine_whenRead_thenItIsNoStateLine(String line) {
    assertThat(StateLine.parse(line)).isEmpty();
  }

  @Test
  void givenACommThatWasCut_whenComparedWithTheHeads_thenThePidDecides() {
    assertThat(StateLine.parse("kworker/u8:2+fl D    0    77      2 0x80000000").orElseThrow().isOf("kworker/u8:2+flush-253:0", 77)).isTrue();
    assertThat(StateLine.parse("postmaster    D 0000000000000003     0    77      2 0x80000000").orElseThrow().isOf("postmaster", 78)).isFalse();
  }
}
