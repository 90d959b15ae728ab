package dstate.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a real terminal, with a fake dispatcher behind it. */
class PromptPtyTest {
  private static final String LOG = "INFO: task events/4:103 blocked for more than 120 seconds.\r\nevents/4 D 0 103\r\nCall Trace:\r\n";

  @TempDir Path folder;

  private Pty start(Map<String, String> environment, String... arguments) throws IOException {
    return Pty.start(Pty.fakeShell(folder, arguments), environment, 80, 24);
  }

  @Test
  void givenAPrompt_whenKeysAreTyped_thenWordsCompleteAndThePromptFollowsTheFrame() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("dstate db17 b1> ");
      pty.send("ec" + Pty.TAB + "hello" + Pty.ENTER).expect("\nhello\r\n");
      pty.expect("dstate db17 b1> ");
      pty.send("report R1" + Pty.ENTER).expect("selected");
      pty.expect("dstate db17 b1 R1 T103> ");
      pty.send("up" + Pty.ENTER).expect("T103 #0> ");
      pty.send(Pty.ENTER).expect("T103 #1> ");
      pty.send("quit" + Pty.ENTER);
      assertThat(pty.end()).isZero();
      assertThat(Files.readString(folder.resolve("history"))).contains("report R1", "quit");
      assertThat(Files.getPosixFilePermissions(folder.resolve("history"))).hasSize(2);
    }
  }

  @Test
  void givenAVerbThatDoesNotStop_whenCtrlC_thenThePromptIsBackAndTheVerbIsNamed() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send("spin" + Pty.ENTER).expect("spinning");
      pty.send(Pty.CTRL_C).expect("b1> ");
      pty.send("hang" + Pty.ENTER).expect("working"); // the verb runs, not only the line is typed
      long pressed = System.nanoTime();
      pty.send(Pty.CTRL_C).expect("Left behind: 'hang' did not stop");
      pty.expect("b1> ");
      // 200 ms is the promise; the rest is for a build machine that does other things.
      assertThat(System.nanoTime() - pressed).isLessThan(TimeUnit.MILLISECONDS.toNanos(1_500));
      pty.send("echo still here" + Pty.ENTER).expect("still here\r\n");
    }
  }

  @Test
  void givenAPastedLog_whenBracketed_thenOneQuestionAndItIsReadAsASource() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send(Pty.PASTE + LOG.replace("\r\n", "\r") + Pty.PASTE_END).expect("3 lines pasted");
      pty.expect("? ");
      pty.send("y" + Pty.ENTER).expect("opened 88 bytes");
      pty.expect("b1> ");
      assertThat(pty.all()).doesNotContain("no verb");
    }
  }

  @Test
  void givenPastedVerbs_whenEnter_thenEachRuns() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send(Pty.PASTE + "echo one\recho two\r" + Pty.PASTE_END + Pty.ENTER).expect("one\r\n");
      pty.expect("two\r\n");
    }
  }

  @Test
  void givenAPastedLogWithoutBrackets_whenItArrives_thenNoneOfItRuns() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send(LOG.replace("\r\n", "\r") + "echo must not run\r").expect("4 lines came at once");
      pty.expect("b1> ");
      pty.send("echo after" + Pty.ENTER).expect("after\r\n");
      assertThat(pty.all()).doesNotContain("must not run").doesNotContain("no verb INFO");
    }
  }

  @Test
  void givenOpenDash_whenTextIsTyped_thenItEndsWithADotOrCtrlD() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send("open -" + Pty.ENTER).expect("Ctrl-C gives up.");
      pty.send("one\rtwo\r.\r").expect("opened 8 bytes");
      pty.expect("b1> ");
      pty.send("open -" + Pty.ENTER).expect("Ctrl-C gives up.");
      pty.send("x".repeat(10_000) + "\r" + Pty.CTRL_D).expect("opened 10001 bytes");
      pty.expect("b1> ");
      pty.send("open -" + Pty.ENTER).expect("Ctrl-C gives up.");
      pty.send(Pty.CTRL_C).expect("Nothing was taken.");
    }
  }

  @Test
  void givenAQuestion_whenAnswered_thenTheAnswerIsTheNextLine() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send("ask" + Pty.ENTER).expect("was it slow [yes/no/unknown]? ");
      pty.send("maybe" + Pty.ENTER).expect("Answer one of yes, no, unknown");
      pty.expect("? ");
      pty.send("u" + Pty.ENTER).expect("answered unknown");
      pty.expect("b1> ");
      pty.send("ask" + Pty.ENTER).expect("? ");
      pty.send(Pty.ENTER).expect("Left open");
    }
  }

  @Test
  void givenALongAnswer_whenShown_thenThePagerStopsAtEachScreen() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send("count 60" + Pty.ENTER).expect("line 23 of 60");
      pty.expect("-- more --");
      pty.send(" ").expect("line 46 of 60");
      pty.expect("-- more --");
      pty.send("q").expect("b1> ");
      pty.send("count 100000 | head -1" + Pty.ENTER).expect("line 1 of 100000");
      pty.expect("b1> ");
      assertThat(pty.all()).doesNotContain("line 47 of 60");
    }
  }

  @Test
  void givenSourcesThatLoad_whenAVerbNeedsThem_thenThePromptIsThereFirstAndCtrlCGivesItBack() throws Exception {
    try (Pty pty = start(Map.of(), "load")) {
      pty.expect("> ");
      pty.expect("reading console.log 40 %");
      pty.send("echo evidence" + Pty.ENTER).expect("Ctrl-C: back to the prompt");
      pty.send(Pty.CTRL_C).expect("Not run: the sources are still being read");
      pty.expect("> ");
      pty.send(Pty.CTRL_C).expect("> ");
      pty.send("echo now" + Pty.ENTER).expect("now\r\n");
    }
  }

  @Test
  void givenSigterm_whenALineIsBeingTyped_thenTheTerminalIsSane() throws Exception {
    for (String signal : List.of("TERM", "HUP")) {
      String script = String.join(" ", Pty.fakeShell(folder).stream().map(w -> "'" + w + "'").toList());
      // The pid goes to a file, since the program itself is not the pty's first process here.
      List<String> shell = List.of("/bin/sh", "-c",
          "sh -c 'echo $$ > \"$0\"; exec \"$@\"' " + folder.resolve("pid") + " " + script + "; echo status=$?; stty -a; echo over");
      try (Pty pty = Pty.start(shell, Map.of(), 80, 24)) {
        pty.expect("b1> ");
        pty.send("half a li").expect("f a li");
        Pty.signal(signal, Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
        pty.expect("status=" + (signal.equals("TERM") ? 143 : 129));
        assertThat(pty.expect("over").split("[;\\s]+")).contains("icanon", "echo", "isig", "icrnl");
        assertThat(pty.all()).contains("\033[?2004l");
      }
    }
  }

  @Test
  void givenCtrlDOnAnEmptyLine_whenPressed_thenTheShellEnds() throws Exception {
    try (Pty pty = start(Map.of())) {
      pty.expect("b1> ");
      pty.send(Pty.CTRL_D);
      assertThat(pty.end()).isZero();
    }
  }

  @Test
  void givenADumbTerminal_whenUsed_thenLinesQuestionsPasteAndCtrlCWork() throws Exception {
    try (Pty pty = start(Map.of("TERM", "dumb"))) {
      pty.expect("dstate db17 b1> ");
      pty.send("echo hello\n").expect("hello\r\n");
      pty.expect("hello\r\n");
      pty.expect("b1> ");
      pty.send("ask\n").expect("? ");
      pty.send("yes\n").expect("answered yes");
      pty.expect("b1> ");
      pty.send("spin\n").expect("spinning");
      pty.send(Pty.CTRL_C).expect("b1> ");
      pty.send("open -\n").expect("dot alone.");
      pty.send("one\ntwo\n.\n").expect("opened 8 bytes");
      pty.expect("b1> ");
      pty.send(LOG.replace("\r\n", "\n")).expect("3 lines came at once");
      pty.expect("b1> ");
      assertThat(pty.all()).doesNotContain("\033");
      pty.send("quit\n");
      assertThat(pty.end()).isZero();
    }
  }

  @Test
  void givenNoColour_whenUsed_thenNoColourIsWritten() throws Exception {
    try (Pty pty = start(Map.of("NO_COLOR", "1"))) {
      pty.expect("dstate db17 b1> ");
      pty.send("re" + Pty.TAB + Pty.TAB).expect("reports");
      pty.send(Pty.CTRL_C).expect("b1> ");
      pty.send("reports nonsense:\"x\"" + Pty.ENTER).expect("no verb");
      assertThat(pty.all()).doesNotContainPattern("\033\\[[0-9;]*3[0-8][;m]").doesNotContainPattern("\033\\[[0-9;]*[349]8;5");
    }
  }

  @Test
  void givenLocaleC_whenOtherCharactersAreShown_thenMarksOfTheSameWidthStandForThem() throws Exception {
    try (Pty pty = start(Map.of("LC_ALL", "C"))) {
      pty.expect("b1> ");
      pty.send("echo 与x" + Pty.ENTER).expect("\n??x\r\n");
      assertThat(pty.all()).doesNotContain("与");
    }
  }
}
