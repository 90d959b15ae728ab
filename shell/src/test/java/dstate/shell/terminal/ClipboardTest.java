package dstate.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClipboardTest {
  private static String text(String sequence) {
    return new String(Base64.getDecoder().decode(sequence.substring("\033]52;c;".length(), sequence.length() - 1)), StandardCharsets.UTF_8);
  }

  @Test
  void givenText_whenCopied_thenItTravelsEncoded() {
    assertThat(text(Clipboard.sequence("R3 与 \033[31m", true))).isEqualTo("R3 与 \033[31m");
  }

  @Test
  void givenMoreThanATerminalTakes_whenCopied_thenItEndsAtAWholeCharacter() {
    String copied = text(Clipboard.sequence("与".repeat(40_000), true));
    assertThat(copied).hasSize(Clipboard.LIMIT / 3).doesNotContain("\ufffd");
  }

  @Test
  void givenTmux_whenCopied_thenTheSequenceIsPassedThrough() {
    assertThat(Clipboard.sequence("x", false)).startsWith("\033Ptmux;\033\033]52;c;").endsWith("\033\\");
  }
}
