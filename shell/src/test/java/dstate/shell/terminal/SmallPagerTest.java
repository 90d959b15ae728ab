package dstate.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPagerTest {
  private static final int ROWS = 10;

  /** What a screen of ten rows shows of {@code lines} lines when these keys are pressed. */
  private static String shown(int lines, String keys) throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (Terminal terminal = new ExternalTerminal("test", "xterm-256color",
        new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)), screen, StandardCharsets.UTF_8)) {
      terminal.setSize(new Size(80, ROWS));
      Tty tty = Tty.over(terminal, Map.of("LC_ALL", "C.UTF-8", "NO_COLOR", "1"));
      Output output = new Output();
      Thread verb = new Thread(() -> {
        try {
          for (int i = 1; i <= lines; i++) {
            output.append("row " + i + ".\n");
          }
        } catch (IOException left) {
          // the pager was left
        }
        output.end();
      });
      verb.setDaemon(true);
      verb.start();
      new Show(tty, new PagerChoice(List.of())).show(output, () -> "", () -> false, true);
      terminal.flush();
    }
    return screen.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  @Test
  void givenAnAnswerThatFits_whenShown_thenNothingIsAsked() throws IOException {
    assertThat(shown(ROWS - 1, "")).isEqualTo("row 1.\nrow 2.\nrow 3.\nrow 4.\nrow 5.\nrow 6.\nrow 7.\nrow 8.\nrow 9.\n");
  }

  /** Keys, the last row that is shown, and one that is not. */
  @ParameterizedTest
  @CsvSource({"q, 9, 10", "' q', 18, 19", "'\r q', 19, 20", "dq, 13, 14", "'/40\rq', 48, 9999", "G, 5000, 4000", "'\033[6~q', 18, 19", "'\033[Bq', 10, 11",
      "'/nowhere\rxq', 9, 10", "h q, 9, 10"})
  void givenALongAnswer_whenKeysArePressed_thenItGoesThere(String keys, int last, int hidden) throws IOException {
    String shown = shown(5_000, keys);
    assertThat(shown).contains("row " + last + ".\n").doesNotContain("row " + hidden + ".\n");
  }

  @Test
  void givenTwoPages_whenBack_thenTheFirstIsShownAgain() throws IOException {
    assertThat(shown(100, " bq").split("row 1\\.\n", -1)).hasSize(3);
    assertThat(shown(100, "  gq").split("row 1\\.\n", -1)).hasSize(3);
  }

  @Test
  void givenTheKeyboardIsGone_whenAsked_thenThePagerLeaves() throws IOException {
    assertThat(shown(100, "")).doesNotContain("row 11.");
  }
}
