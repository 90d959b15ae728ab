package dstate.kernellog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameLineTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "' [<ffffffff81234567>] sym+0x1a/0x5c [mod]'                          | sym+1a/5c [mod] @ffffffff81234567",
      "' sym+0x1a/0x5c [mod]'                                              | sym+1a/5c [mod]",
      "'sym+0x1a/0x5c'                                                     | sym+1a/5c",
      "' [<ffffffff88582f6d>] :jbd2:func+0x191/0x1068'                      | func+191/1068 [jbd2] @ffffffff88582f6d",
      "' ? sym+0x1a/0x5c'                                                  | ?sym+1a/5c",
      "' [<ffffffff81234567>] ? sym+0x1a/0x5c'                              | ?sym+1a/5c @ffffffff81234567",
      "' [] ? sym+0x4c/0xe0'                                               | ?sym+4c/e0",
      "' [<0>] sym+0x4c/0xe0'                                              | sym+4c/e0",
      "'[<          (null)>] sym+0x4c/0xe0'                                | sym+4c/e0",
      "'[<(____ptrval____)>] sym+0x4c/0xe0'                                | sym+4c/e0",
      "' 0xffffffff81234567'                                               | 0xffffffff81234567 @ffffffff81234567",
      "' [<00000000027f8000>] 0x27f8000'                                   | 0x27f8000 @00000000027f8000",
      "'([<00000000027f8000>] 0x27f8000)'                                  | ?0x27f8000 @00000000027f8000",
      "'([<0000000000432114>] sym+0xdc/0x184)'                             | ?sym+dc/184 @0000000000432114",
      "' sym+0x1a/0x5c [mod 2f8bd1c09a77bd1e]'                              | sym+1a/5c [mod]",
      "' sym+0x1a/0x5c [mod(OE)]'                                          | sym+1a/5c [mod]",
      "' <IRQ>  [<ffffffff81234567>] sym+0x1/0x2'                           | sym+1/2 @ffffffff81234567",
      "' <<EOE>>  [<ffffffff81234567>] sym+0x1/0x2'                         | sym+1/2 @ffffffff81234567",
      "' context_switch kernel/sched/core.c:5178 [inline]'                 | context_switch",
      "' __schedule+0xadf/0x5270 kernel/sched/core.c:6490'                 | __schedule+adf/5270",
      "'sym (kernel/foo.c:12 kernel/foo.c:34) mod'                         | sym [mod]",
      "'? sym (kernel/foo.c:12 (discriminator 4))'                         | ?sym",
      "' show_stack from dump_stack_lvl+0x58/0x70'                         | show_stack; dump_stack_lvl+58/70",
      "'[<c0014558>] (show_stack) from [<c059798c>] (dump_stack+0x7c/0xc8)' | show_stack @c0014558; dump_stack+7c/c8 @c059798c",
      "' __switch_to+0x2b0/0x6e0 (T)'                                      | __switch_to+2b0/6e0",
      "' sym+0x2b0/0x6e0 [mod] (P)'                                        | sym+2b0/6e0 [mod]",
      "'[c000000049a87780] [c000000001385b4c] __schedule+0x3cc/0xed0 (unreliable)' | ?__schedule+3cc/ed0 @c000000001385b4c",
      "'[c000000049a87780] [c000000001385b4c] .sym+0x3cc/0xed0(unreliable)' | ?.sym+3cc/ed0 @c000000001385b4c",
      "' [00000000004a1234] sym+0x10/0x20'                                 | sym+10/20 @00000000004a1234",
      "'[<80123456>] sym+0x10/0x20'                                        | sym+10/20 @80123456",
      "' foo.isra.0.constprop.3+0x10/0x20'                                 | foo.isra.0.constprop.3+10/20",
      "' schedule+0x9b/0x1c0[  703.530883] net_ratelimit: 5 suppressed'    | schedule+9b/1c0 glued"})
  void givenAFrameOfAnyAge_whenRead_thenItsPartsAreTold(String line, String expected) {
    assertThat(text(FrameLine.parse(line, true))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "caller is sym+0x1/0x2", "hardirqs last  enabled at (5): [<ffffffff81>] sym+0x1/0x2", " #0: ffff8880 (lock){+.+.}, at: sym+0x53/0x260",
      "... key at: [<ffffffff81234567>] sym+0x1/0x2", "{SOFTIRQ-ON-W} state was registered at:", "Workqueue: writeback wb_workfn (flush-8:0)",
      "Modules linked in: a b c", "Code: 48 89 <0f> 0b", "Not tainted 6.1.0 #1", "task:dd state:D stack:0 pid:1 ppid:2 flags:0x0", "RAX: 0 RBX: 1",
      "        (ptrval): ffffffff812c80ee (sym+0x6e/0xd0)", "messages from server", "error main.c:12", "<TASK>", "", "   ", "[  240.1] sym", "sd 0:0:0:0: [sda] x"})
  void givenALineThatIsNoFrame_whenRead_thenNothingIsFound(String line) {
    assertThat(FrameLine.parse(line, true)).isEmpty();
  }

  @Test
  void givenALaterArmPair_whenRead_thenOnlyTheCallerIsNew() {
    assertThat(text(FrameLine.parse("[<c0014558>] (show_stack) from [<c059798c>] (dump_stack+0x7c/0xc8)", false))).isEqualTo("dump_stack+7c/c8 @c059798c");
  }

  @Test
  void givenAnySymbolOffsetAndSize_whenPrintedAsTheKernelDoes_thenTheSameIsRead() {
    long seed = 20160601L;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String name = (random.nextBoolean() ? "__" : "") + "f" + Long.toString(random.nextLong() >>> 8, 36) + (random.nextInt(5) == 0 ? ".isra." + random.nextInt(9) : "");
      long size = random.nextInt(0xfffff) + 1L;
      long offset = random.nextInt((int) size);
      String line = (random.nextBoolean() ? " [<" + Long.toHexString(random.nextLong() | 0xf000000000000000L) + ">] " : " ")
          + (random.nextBoolean() ? "? " : "") + name + "+0x" + Long.toHexString(offset) + "/0x" + Long.toHexString(size) + (random.nextBoolean() ? " [dm_mod]" : "");
      List<FrameLine.Found> found = FrameLine.parse(line, true);
      assertThat(found).as("seed " + seed + ": " + line).hasSize(1);
      FrameLine.Found frame = found.get(0);
      assertThat(frame.symbol()).isEqualTo(name);
      assertThat(frame.offset()).isEqualTo(offset);
      assertThat(frame.size()).isEqualTo(size);
      assertThat(frame.reliable()).isEqualTo(!line.contains("? "));
      assertThat(frame.module()).isEqualTo(line.contains("[dm_mod]") ? "dm_mod" : "");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "'RIP: 0010:sym+0x1/0x2 [mod]' | sym+1/2 [mod]", "'RIP: 0010:[<ffffffff81>]  [<ffffffff81>] sym+0x1/0x2' | sym+1/2 @ffffffff81",
      "'RIP: sym+0x1/0x2 RSP: ffff8801' | sym+1/2", "'EIP is at sym+0x1/0x2' | sym+1/2", "'pc : sym+0x1/0x2' | sym+1/2", "'PC is at sym+0x1/0x2' | sym+1/2",
      "'NIP [c0000000000286fc] sym+0x1/0x2' | sym+1/2", "'epc : sym+0x1/0x2' | sym+1/2", "'Krnl PSW : 0704c00180000000 0000000000432114 (sym+0x1/0x2)' | sym+1/2",
      "'RIP: 0010:div_u64 include/linux/math64.h:128 [inline]' | div_u64", "'RIP: 0033:0x432c77' | ''", "'RIP: 0023:0xf7f06c69' | ''", "'RSP: 002b:00007fff976f6978' | ''"})
  void givenAProgramCounterLine_whenRead_thenItNamesTheKernelsFunctionOnly(String line, String expected) {
    assertThat(text(RegisterLine.counter(line).map(List::of).orElse(List.of()))).isEqualTo(expected);
    assertThat(RegisterLine.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ffff88050851db10 0000000000000246 0000000000000000", "f7a6dde4 00000086 f7c4e1c0", "Stack : 8041e6d0 00000000 ...", "Stack:"})
  void givenRawStackWords_whenRead_thenTheyAreFoldedAndNoFrames(String line) {
    assertThat(RawWords.is(line)).isTrue();
    assertThat(FrameLine.parse(line, true)).isEmpty();
  }

  private static String text(List<FrameLine.Found> frames) {
    return frames.stream().map(FrameLineTest::text).collect(Collectors.joining("; "));
  }

  private static String text(FrameLine.Found f) {
    return (f.reliable() ? "" : "?") + f.symbol() + (f.offset() < 0 ? "" : "+" + Long.toHexString(f.offset()) + "/" + Long.toHexString(f.size()))
        + (f.module().isEmpty() ? "" : " [" + f.module() + "]") + (f.address().isEmpty() ? "" : " @" + f.address()) + (f.glued() ? " glued" : "");
  }
}
