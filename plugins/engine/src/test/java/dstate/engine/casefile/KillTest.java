package dstate.engine.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Note;
import dstate.api.model.Note.Status;
import dstate.engine.HandMade;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write notes and are killed with SIGKILL, alone and two at a time. */
class KillTest {
  private static final int KILLS = 24;
  @TempDir Path dir;

  /** Writes notes until nobody reads; prints the id of each once it is acknowledged. */
  static final class Writer {
    public static void main(String[] args) {
      CaseFile file = new CaseStore(Path.of(args[0]), args[1], HandMade::new).open("db17", true);
      PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
      for (int i = 0; !out.checkError(); i++) {
        out.println(file.add("R1", Status.OPEN, args[1] + " 与 " + "x".repeat(i % 700), List.of()).id());
      }
    }
  }

  private Process start(String who) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
        "-cp", System.getProperty("java.class.path"), Writer.class.getName(), dir.resolve("cases").toString(), who)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Kills after some ids were printed; gives every id that was. */
  private static List<String> killed(Process process, int after) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null) {
        ids.add(line);
        if (ids.size() == after) {
          // by its handle: Process.destroyForcibly() also closes the pipe, and with it what was printed before
          process.toHandle().destroyForcibly();
        }
        line = out.readLine();
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return ids.stream().filter(id -> id.matches("N[0-9]+")).toList();
  }

  @Test
  @Timeout(240)
  void givenWritersThatAreKilled_whenTheCaseIsReopened_thenEveryAcknowledgedNoteIsThere() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < KILLS / 2; round++) {
      Process one = start("one");
      Process two = start("two");
      acknowledged.addAll(killed(one, 3 + round * 2));
      acknowledged.addAll(killed(two, 3 + (KILLS - round) * 2));
      CaseFile file = Cases.store(dir).open("db17", false);
      Set<String> ids = file.notes().stream().map(Note::id).collect(Collectors.toSet());
      assertThat(ids).as("round %d: %s", round, file.info().problem()).containsAll(acknowledged);
      assertThat(acknowledged).as("no id is given out twice").doesNotHaveDuplicates();
      assertThat(file.notes()).extracting(Note::id).doesNotHaveDuplicates();
      acknowledged.add(file.add("", Status.OPEN, "between", List.of()).id());
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * 3);
  }
}
