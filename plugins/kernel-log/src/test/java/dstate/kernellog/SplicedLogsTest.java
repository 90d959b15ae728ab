package dstate.kernellog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dstate.api.model.Frame;
import dstate.api.model.Report;
import dstate.api.model.Stack;
import dstate.testkit.PlainReading;
import dstate.testkit.SampleRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Logs whose lines are torn, glued and overlaid with the kernel's own phrases, also with halves of them over each other as two
 * CPUs print them. {@code -Ddstate.fuzz=N} breaks N logs instead of a few.
 */
class SplicedLogsTest {
  private static final long SEED = 20160601L;
  private static final int LOGS = Integer.getInteger("dstate.fuzz", 1_500);

  private static final List<String> PHRASES = List.of(
      "INFO: task ", "INFO: task dd:77 ", " blocked for more than ", " blocked in I/O wait for more than ", " can't die for more than ", "120 seconds.",
      " is blocked on a mutex likely owned by task B:2.", " blocked on a semaphore", " <writer> blocked on an rw-semaphore likely owned by task B:2 <reader>",
      ", but the owner is not found.", "task:dd state:D stack:0 pid:77 tgid:77 ppid:2 flags:0x8", "state:", "task:", " D 0 77 2 0x80000000",
      "R  running task on cpu 1", "R  running task", "Call Trace:", " [<ffffffff81234567>] ", " ? ", "sym+0x1/0x2 [mod]", "([<0000000000432114>] ", "(unreliable)",
      " from ", "<TASK>", "</TASK>", "<IRQ>", "RIP: 0033:", "RIP: 0010:", "NIP [", "Krnl PSW : ", "PC is at ", "2 locks held by a/b/7:", " locks held by ", " #0: ", "(lock){+.+.}, at: ",
      "Showing all locks held in the system:", "NMI backtrace for cpu ", "CPU: 1 PID: 5 Comm: ", "Kernel panic - not syncing: ", "Workqueue: ", "(flush-8:0)",
      "** 3 printk messages dropped ** ", "** replaying previous printk message **", "12 callbacks suppressed", ": 1 callbacks suppressed", "Missed 9 kernel messages",
      "Linux version ", "-- Boot ", "-- Reboot --", "Tainted: G W ", "Not tainted", "Blocked by coredump.", "[   12.345678] ", "[  T12]", "<6>", "(1)[250:a]", "\r", "\0", "\t",
      "\u00e9\ud83d\ude00", "\u001b[31m", "\u001b]0;x\u0007", "99999999999999999999", "\u0663", "0x", "+0x", "/0x", ":", "\n");

  @Test
  void givenLogsTornAndOverlaid_whenRead_thenReportsKeepTheirPromises() {
    List<String> texts = SampleRunner.texts(Path.of("src/test/samples/hung-task"));
    Random random = new Random(SEED);
    for (int n = 0; n < LOGS; n++) {
      byte[] broken = broken(texts.get(random.nextInt(texts.size())), random);
      try {
        check(PlainReading.of(broken, KernelLog.formats(), KernelLog.grammars()), broken);
      } catch (RuntimeException | AssertionError e) {
        fail("seed " + SEED + ", log " + n + ": " + e + "\n" + new String(broken, StandardCharsets.UTF_8), e);
      }
    }
  }

  private static byte[] broken(String text, Random random) {
    StringBuilder b = new StringBuilder(text.length() > 6_000 ? text.substring(0, 6_000) : text);
    int hits = 1 + random.nextInt(30);
    for (int i = 0; i < hits; i++) {
      int at = random.nextInt(b.length());
      String phrase = PHRASES.get(random.nextInt(PHRASES.size()));
      switch (random.nextInt(5)) {
        case 0 -> b.insert(at, phrase);
        case 1 -> b.replace(at, Math.min(b.length(), at + phrase.length()), phrase);
        case 2 -> b.insert(at, phrase.substring(random.nextInt(phrase.length()))).insert(at, PHRASES.get(random.nextInt(PHRASES.size())).strip());
        case 3 -> b.delete(at, Math.min(b.length(), at + 1 + random.nextInt(40)));
        default -> {
          int line = b.indexOf("\n", at);
          b.insert(line < 0 ? at : line + 1, phrase + PHRASES.get(random.nextInt(PHRASES.size())) + "\n");
        }
      }
    }
    return b.toString().getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
  }

  private static void check(PlainReading reading, byte[] text) {
    String raw = new String(text, StandardCharsets.ISO_8859_1);
    for (PlainReading.Found found : reading.records()) {
      assertThat(found.lines().first()).isEqualTo((int) found.head().number() - 1);
      assertThat(found.lines().last()).isLessThan(reading.lines().size());
      if (found.record() instanceof Report report) {
        // not "more than 120": an escape sequence may stand between the words
        assertThat(raw).contains(Integer.toString(report.pid())).contains(Long.toString(report.seconds()));
        assertThat(report.pid()).isNotNegative();
        numbered(report.stack());
        report.stacks().forEach(SplicedLogsTest::numbered);
        assertThat(report.stack().frames()).extracting(f -> (int) f.line() - 1).isSubsetOf(found.lines());
        assertThat(report.damage()).allSatisfy(d -> assertThat(d.line()).isBetween(1L, (long) reading.lines().size()));
      }
    }
  }

  private static void numbered(Stack stack) {
    assertThat(stack.frames()).extracting(Frame::n).isEqualTo(IntStream.range(0, stack.frames().size()).boxed().toList());
    assertThat(stack.frames()).allSatisfy(f -> assertThat(f.symbol()).isNotEmpty());
  }
}
