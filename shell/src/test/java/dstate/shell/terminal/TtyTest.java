package dstate.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TtyTest {
  @ParameterizedTest
  @CsvSource({"60,16,60,16", "60,'',60,24", "'','',80,24", "0,0,80,24", "many,16,80,16", "99999,16,80,16"})
  void givenATerminalWithoutASize_whenAsked_thenTheEnvironmentSaysOrTheUsualHolds(String columns, String lines, int wide, int high) throws IOException {
    try (Terminal terminal = new ExternalTerminal("test", "dumb", new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), StandardCharsets.UTF_8)) {
      terminal.setSize(new Size(0, 0));

      Size size = Tty.over(terminal, Map.of("COLUMNS", columns, "LINES", lines)).size();

      assertThat(size.getColumns()).isEqualTo(wide);
      assertThat(size.getRows()).isEqualTo(high);
    }
  }

  @ParameterizedTest
  @CsvSource({"100,30", "60,16"})
  void givenATerminalWithASize_whenAsked_thenTheEnvironmentIsNotBelieved(int wide, int high) throws IOException {
    try (Terminal terminal = new ExternalTerminal("test", "xterm", new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), StandardCharsets.UTF_8)) {
      terminal.setSize(new Size(wide, high));

      assertThat(Tty.over(terminal, Map.of("COLUMNS", "40")).size()).isEqualTo(new Size(wide, high));
    }
  }
}
