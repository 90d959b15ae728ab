package dstate.shell.main;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.shell.terminal.StandardStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  /** Synthetic, in the form of kernel/hung_task.c and sched_show_task() of 5.x. */
  private static final String LOG = """
      [  100.000000] Linux version 5.10.0 (gcc) #1 SMP
      [  363.123456] INFO: task mysqld:3031 blocked for more than 120 seconds.
      [  363.123460]       Not tainted 5.10.0 #1
      [  363.123461] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
      [  363.123462] task:mysqld          state:D stack:    0 pid: 3031 ppid:     1 flags:0x00000000
      [  363.123463] Call Trace:
      [  363.123464]  __schedule+0x282/0x870
      [  363.123465]  schedule+0x46/0xb0
      [  363.123466]  io_schedule+0x42/0x70
      [  363.123467]  jbd2_log_wait_commit+0xac/0x120 [jbd2]
      [  363.123468]  ext4_sync_file+0x1d2/0x310 [ext4]
      [  363.123469]  do_syscall_64+0x33/0x80
      [  400.000000] usb 1-1: \u001b]0;owned\u0007 hostile \u202e name
      """;

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";
  private String log;

  @BeforeEach
  void writeLog() throws IOException {
    log = Files.writeString(folder.resolve("console.log"), LOG).toString();
  }

  private int run(String... args) {
    return run(out, args);
  }

  private int run(OutputStream to, String... args) {
    out.reset();
    err.reset();
    StandardStreams streams = new StandardStreams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), to, err, false, false);
    Map<String, String> env = Map.of("HOME", folder.toString(), "DSTATE_CASE_DIR", folder.resolve("cases").toString(), "DSTATE_WHO", "ops", "COLUMNS", "40");
    return Main.run(List.of(args), streams, env, Map.of("user.name", "ops"));
  }

  private int runOnLog(String... args) {
    List<String> all = new ArrayList<>(List.of("--case", "none", log));
    all.addAll(List.of(args));
    return run(all.toArray(new String[0]));
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void givenALog_whenReportsAreAskedAsJson_thenOneObjectALineComesOut() {
    assertThat(runOnLog("-e", "reports --each --json")).isZero();
    assertThat(shown()).hasLineCount(1).startsWith("{\"schema\":\"dstate.report/1\",\"id\":\"R1.1\",\"kind\":\"hung-task\",\"source\":\"a\"")
        .contains("\"comm\":\"mysqld\",\"pid\":3031", "\"mono\":363.123456", "\"top\":\"jbd2_log_wait_commit\"");
    assertThat(errors()).isEmpty();
  }

  @Test
  void givenTheStatusTable_whenEachCaseHappens_thenTheStatusIsThatOfTheTable() {
    assertThat(runOnLog("-e", "reports pid:1")).isZero();
    assertThat(runOnLog("-e", "reprots", "-e", "reports")).isEqualTo(2);
    assertThat(shown()).isEmpty();
    assertThat(runOnLog("-e", "reports dve:x")).isEqualTo(2);
    assertThat(errors()).contains("D-FIL-003", "^");
    assertThat(runOnLog("--nosuch")).isEqualTo(2);
    assertThat(run("--case", "none", folder.resolve("gone.log").toString(), log, "-e", "reports --count --json")).isEqualTo(3);
    assertThat(shown()).isEqualTo("{\"count\":1}\n");
    assertThat(runOnLog("-e", "note R1 text")).isEqualTo(6);
    assertThat(runOnLog("--budget", "1ns", "-e", "summary")).isEqualTo(7);
    assertThat(runOnLog("-e", "bt R9", "-e", "reports --count --json")).isEqualTo(8);
    assertThat(shown()).isEqualTo("{\"count\":1}\n");
    assertThat(runOnLog("--fail-on", "kind:hung secs>=120", "-e", "reports --count --json")).isEqualTo(10);
    assertThat(runOnLog("--fail-on", "secs>600", "-e", "reports --count --json")).isZero();
    assertThat(runOnLog("--fail-on", "secs>=120", "-e", "bt R9")).isEqualTo(8);
  }

  @Test
  void givenEveryFieldOfTheCatalogue_whenAListIsCountedSortedOrShownByIt_thenItAnswers() {
    assertThat(runOnLog("-e", "help fields --csv")).isZero();
    List<String> lines = new ArrayList<>();
    shown().lines().skip(1).forEach(row -> {
      String field = row.split(",", 2)[0];
      for (String verb : List.of("reports", "reports --each", "tasks", "log", "notes", "sources")) {
        if (row.contains(verb.split(" ", 2)[0])) {
          lines.addAll(List.of("-e", verb + " --count --by " + field, "-e", verb + " --sort " + field + " --cols id," + field));
        }
      }
    });
    assertThat(lines).hasSizeGreaterThan(200);
    lines.add("--keep-going");

    runOnLog(lines.toArray(new String[0]));

    assertThat(errors()).doesNotContain("internal error");
  }

  @Test
  void givenALineThatFailed_whenTheLastErrorIsExplained_thenItsCodeAndWordsAre() {
    assertThat(runOnLog("--keep-going", "-e", "reports dve:x", "-e", "explain LAST-ERROR")).isEqualTo(2);
    assertThat(shown()).contains("D-FIL-003", "exit status 2", "unknown field 'dve'");
    assertThat(runOnLog("-e", "explain last-error")).isEqualTo(8);
  }

  @Test
  void givenALastLineCutInTheMiddle_whenRead_thenTheAnswerIsThereAndTheStatusSaysDamaged() throws IOException {
    log = Files.writeString(folder.resolve("cut.log"), LOG.substring(0, LOG.indexOf("io_schedule+") + 5)).toString();
    int status = runOnLog("-e", "sources --json");

    assertThat(status).isEqualTo(shown().contains("\"damage\":[]") ? 0 : 4);
    assertThat(shown()).hasLineCount(1);
  }

  @Test
  void givenALogOnInput_whenNoTerminal_thenTheSummaryComesOut() {
    input = LOG;

    assertThat(run("--case", "none")).isZero();
    assertThat(shown()).contains("mysqld");
  }

  @Test
  void givenAHostileLog_whenShownInAnyForm_thenNoControlCharacterComesOut() {
    for (String form : List.of("", " --json", " --csv", " --md", " --vertical")) {
      runOnLog("-e", "log usb" + form);

      assertThat(shown()).as(form).contains("hostile").doesNotContain("\u001b", "\u0007", "\u202e");
    }
  }

  @Test
  void givenANote_whenWrittenInBatch_thenTheNextRunHasIt() {
    assertThat(run("--case", "db17", log, "-e", "note R1 'waits for the journal 与'")).isZero();
    assertThat(run("--case", "db17", log, "-e", "notes --json")).isZero();
    assertThat(shown()).contains("waits for the journal 与", "\"who\":\"ops\"");
  }

  @Test
  void givenTheVerbForm_whenRun_thenTheVerbRunsOnceAndInputIsLeftAlone() {
    input = LOG;

    assertThat(run("help", "reports")).isZero();
    assertThat(shown()).contains("usage  reports");
    assertThat(run("doctor", "--json")).isZero();
    assertThat(shown()).startsWith("{\"schema\":\"dstate.doctor/1\"");
    assertThat(run("--help")).isZero();
    assertThat(shown().lines().toList()).allMatch(l -> l.length() <= 110);
    assertThat(run("--version")).isZero();
    assertThat(shown()).startsWith("dstate ");
  }

  @Test
  void givenHelpExamplesOfThisLog_whenEachIsRun_thenNoneIsWrong() {
    for (String verb : List.of("reports", "report", "groups", "tasks", "bt", "frame", "log", "find", "explain", "sources", "foreach", "repeat",
        "set", "alias", "doctor", "plugins", "history", "last", "run", "help", "quit", "events", "pager", "t0", "up", "down", "list", "task")) {
      runOnLog("-e", "help " + verb + " --json");
      List<String> examples = com.google.gson.JsonParser.parseString(shown()).getAsJsonObject().getAsJsonArray("examples").asList().stream()
          .map(e -> e.getAsString()).toList();
      assertThat(examples).as(verb).hasSize(3);
      for (String example : examples) {
        assertThat(runOnLog("-e", example)).as(example + ": " + errors()).isZero();
      }
    }
  }

  @Test
  void givenTwoRuns_whenCompared_thenTheBytesAreTheSame() {
    runOnLog("-e", "summary", "-e", "reports --full --json", "-e", "bt R1 --all", "-e", "groups --md");
    byte[] first = out.toByteArray();
    runOnLog("-e", "summary", "-e", "reports --full --json", "-e", "bt R1 --all", "-e", "groups --md");

    assertThat(out.toByteArray()).isEqualTo(first);
  }

  @Test
  void givenAReaderWhoLeft_whenMoreIsWritten_thenItEndsQuietly() {
    OutputStream gone = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };

    assertThat(run(gone, "--case", "none", log, "-e", "reports")).isZero();
    assertThat(errors()).isEmpty();
  }

  @Test
  void givenAFullDisk_whenWritten_thenItIsSaidWithStatus8() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };

    assertThat(run(full, "--case", "none", log, "-e", "reports")).isEqualTo(8);
    assertThat(errors()).isEqualTo("standard output: No space left on device (D-OUT-001)\n");
  }
}
