package dstate.shell.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of 200 MB between two reports, read by the program as a process of its own with a heap far smaller than the line. */
class HugeLineTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  private static final int MEGABYTES = 200;
  /** Half a second on a quiet machine. */
  private static final long LIMIT_SECONDS = 60;

  @ParameterizedTest
  @ValueSource(ints = {'x', 0, '['})
  void givenALineOf200Megabytes_whenRead_thenTheReportsAroundItAreFoundInASmallHeap(int filling) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(ROOT.resolve("shell/target")), "huge");
    Path log = folder.resolve("huge.log");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    try {
      write(log, (byte) filling);

      List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java"));
      command.addAll(launcherHeap());
      command.addAll(List.of("-Xmx64m", "-cp", System.getProperty("java.class.path"), "dstate.shell.main.Main", "--case", "none", log.toString(),
          "-e", "reports --count --json", "-e", "sources --json", "-e", "log 66", "-e", "find kswapd4"));
      Process process = new ProcessBuilder(command).redirectInput(new File("/dev/null")).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();

      assertThat(ended).as("ended within %d seconds", LIMIT_SECONDS).isTrue();
      assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(4);
      assertThat(Files.readString(out)).startsWith("{\"count\":4}\n").contains("a line of " + (MEGABYTES << 20) + " bytes");
      assertThat(Files.size(out)).as("bytes of output").isLessThan(1 << 20);
    } finally {
      for (Path file : List.of(log, out, err, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The JVM's options for memory as the launcher gives them; the heap is made smaller still after them. */
  private static List<String> launcherHeap() throws IOException {
    List<String> options = Pattern.compile("-X(?:ss|ms|mx)[0-9]+[km]|-XX:\\+UseSerialGC").matcher(Files.readString(ROOT.resolve("dstate"))).results().map(MatchResult::group).toList();
    assertThat(options).anySatisfy(o -> assertThat(o.toLowerCase(Locale.ROOT)).startsWith("-xmx")).hasSizeGreaterThanOrEqualTo(3);
    return options;
  }

  private static void write(Path log, byte filling) throws IOException {
    byte[] origin = Files.readAllBytes(ROOT.resolve("examples/origin/console.log"));
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, filling);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
      out.write(origin);
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(block);
      }
      out.write('\n');
      out.write(new String(origin, UTF_8).replace("events/", "kswapd").getBytes(UTF_8));
    }
  }
}
