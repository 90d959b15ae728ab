package dstate.shell.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dstate.shell.whole.Dstate.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes in, through formats, grammars, verbs and renderers: an answer with a status of the table, soon, and no mistake of ours. */
class AnyBytesTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  private static final int ROUNDS = 480;
  /** A few kilobytes take milliseconds; a machine that does other things takes longer, nothing that ends takes this long. */
  private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String ODD = "\0\n\r\t\033[]<>?:;,0x9-";
  private static final String[] LINES = {"summary", "reports --each --full --json", "report R1 --raw", "bt R1 --all", "tasks --json", "groups", "sources --json",
      "explain R1", "export md", "log R1", "checklist run hung-first", "find task"};
  private static final String[] PREFIXES = {"", "<4>", "[    1.000000] ", "Jun  1 14:11:13 host kernel: ", "2016-06-01 14:11:13\t", "[Wed Jun  1 14:11:13 2016] ",
      "4,1,2,-;", "2026-06-01T08:00:00.000001+02:00 host kernel: ", "kern  :warn  : "};

  @TempDir Path home;

  @Test
  void givenAnyBytes_whenEveryKindOfVerbAnswers_thenNothingIsThrownAndNothingHangs() throws IOException {
    long seed = Long.getLong("seed", 20160601);
    Random random = new Random(seed);
    List<byte[]> logs = logs();
    Path file = home.resolve("any.log");
    for (int round = 0; round < ROUNDS; round++) {
      Files.write(file, round % 10 == 0 ? noise(random) : broken(logs, random));
      String line = LINES[round % LINES.length];
      long start = System.nanoTime();

      Answer answer = new Dstate(home).run("--case", "none", "--keep-going", file.toString(), "-e", line, "-e", "reports --count --json");

      String which = "seed " + seed + ", round " + round + ": " + line;
      assertThat(answer.status()).as("%s%n%s", which, answer.err()).isIn(0, 3, 4, 5, 6, 8);
      assertThat(answer.err()).as(which).doesNotContain("D-RUN-", "Exception");
      assertThat((answer.out() + answer.err()).indexOf('\033')).as(which).isNegative();
      assertThat(System.nanoTime() - start).as(which).isLessThan(SLOW_NANOS);
    }
  }

  /** The samples of the kernel-log reader, real reports of many kernels in many forms, and the origin's console. */
  private static List<byte[]> logs() throws IOException {
    try (var files = Files.list(ROOT.resolve("plugins/kernel-log/src/test/samples/hung-task"))) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      assertThat(all).hasSizeGreaterThan(20);
      List<byte[]> logs = new java.util.ArrayList<>();
      for (Path path : all) {
        logs.add(Files.readAllBytes(path));
      }
      logs.add(Files.readAllBytes(ROOT.resolve("examples/origin/console.log")));
      return logs;
    }
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[random.nextInt(20_000)];
    random.nextBytes(noise);
    return noise;
  }

  /** Pieces of logs of several forms one after the other, each line with its own or another collector's prefix, and some bytes changed. */
  private static byte[] broken(List<byte[]> logs, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      byte[] log = logs.get(random.nextInt(logs.size()));
      int from = random.nextInt(3) == 0 ? random.nextInt(log.length) : 0;
      byte[] piece = Arrays.copyOfRange(log, from, from + random.nextInt(log.length - from + 1));
      boolean spliced = random.nextInt(3) == 0;
      for (String line : new String(piece, ISO_8859_1).split("\n", -1)) {
        out.write(((spliced && random.nextInt(4) == 0 ? PREFIXES[random.nextInt(PREFIXES.length)] : "") + line + "\n").getBytes(ISO_8859_1));
      }
    }
    byte[] bytes = out.toByteArray();
    for (int n = random.nextInt(40); n > 0; n--) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : ODD.charAt(random.nextInt(ODD.length())));
    }
    return bytes;
  }
}
