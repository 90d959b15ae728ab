package dstate.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole program on a real terminal, from the origin's console to a note that outlives it. */
class WholePromptPtyTest {
  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void copyTheOrigin() throws IOException {
    log = folder.resolve("console.log");
    Files.copy(Path.of(System.getProperty("dstate.root"), "examples", "origin", "console.log"), log);
  }

  private List<String> dstate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--case", "db17", "--set", "pager=off"));
    all.addAll(List.of(arguments));
    return Pty.java("dstate.shell.main.Main", List.of("-Duser.home=" + folder), all);
  }

  private Pty start(Map<String, String> environment, int columns, int rows, List<String> command) throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("HOME", folder.toString());
    all.put("DSTATE_CASE_DIR", folder.resolve("cases").toString());
    all.put("DSTATE_WHO", "ops");
    return Pty.start(command, all, columns, rows);
  }

  static Stream<Arguments> terminals() {
    return Stream.of(
        Arguments.of("a usual one", Map.of(), 100, 30), Arguments.of("narrow", Map.of(), 60, 16),
        Arguments.of("dumb", Map.of("TERM", "dumb"), 80, 24), Arguments.of("LANG=C", Map.of("LC_ALL", "C"), 80, 24),
        Arguments.of("no colour", Map.of("NO_COLOR", "1"), 80, 24), Arguments.of("unknown to JLine", Map.of("TERM", "tmux-256color"), 80, 24));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("terminals")
  void givenAConsole_whenWalkedAndKilledAfterANote_thenNoteAndCitationAreThereAgain(
      String name, Map<String, String> environment, int columns, int rows) throws Exception {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    try (Pty pty = start(environment, columns, rows, dstate(log.toString()))) {
      pty.expect("reports, read in");
      // Completed up to the only report that starts so, where there are keys to complete with.
      pty.send("report R" + (dumb ? "1" : "1" + Pty.TAB) + Pty.ENTER).expect("dstate db17 b1 R1 T103> ");
      pty.send("frame get_request_wait" + Pty.ENTER).expect("get_request_wait+0x");
      pty.expect("dstate db17 b1 R1 T103 #");
      int frame = Integer.parseInt(pty.expect("> "));
      pty.send("up" + Pty.ENTER).expect("T103 #");
      assertThat(Integer.parseInt(pty.expect("> "))).isGreaterThan(frame);
      pty.send("note R1 'slot wait'" + Pty.ENTER).expect("N1");
      pty.expect("> ");
      Pty.signal("KILL", pty.pid());
      pty.end();
    }
    try (Pty pty = start(environment, columns, rows, dstate())) {
      pty.expect("reports, read in");
      pty.send("notes" + Pty.ENTER).expect("slot wait");
      pty.expect("> ");
      pty.send("export md -o " + folder.resolve("ticket.md") + Pty.ENTER).expect("ticket.md");
      pty.expect("> ");
      pty.send("quit" + Pty.ENTER);
      assertThat(pty.end()).isZero();
    }
    assertThat(Files.readString(folder.resolve("ticket.md"))).contains("slot wait", "task events/4:103 blocked for more than 120 seconds");
  }

  @Test
  void givenANote_whenItsIdReachesTheTerminal_thenTheJournalWasSyncedBefore() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is missing: the order of fdatasync and write is not checked");
    Path trace = folder.resolve("trace");
    List<String> command = new ArrayList<>(List.of("/usr/bin/strace", "-f", "-e", "trace=fdatasync,fsync,write,pwrite64", "-s", "8000", "-o", trace.toString()));
    command.addAll(dstate(log.toString()));
    try (Pty pty = start(Map.of(), 100, 30, command)) {
      pty.expect("reports, read in");
      pty.send("note R1 'synced first'" + Pty.ENTER).expect("N1");
      pty.expect("> ");
      pty.send("quit" + Pty.ENTER);
      pty.end();
    }
    List<String> calls = Files.readAllLines(trace);
    int written = indexOf(calls, "write", "\\\"text\\\":\\\"synced first", 0);
    int synced = indexOf(calls, "fdatasync", "= 0", written);
    int shown = indexOf(calls, "write(", " saved", 0);
    assertThat(List.of(written, synced, shown)).doesNotContain(-1).isSorted();
  }

  /** @return index of the first call from {@code from} on with both texts; -1: none */
  private static int indexOf(List<String> calls, String call, String text, int from) {
    for (int i = Math.max(0, from); i < calls.size(); i++) {
      if (calls.get(i).contains(call) && calls.get(i).contains(text)) {
        return i;
      }
    }
    return -1;
  }
}
