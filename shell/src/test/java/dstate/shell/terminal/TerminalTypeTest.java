package dstate.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTypeTest {
  @ParameterizedTest
  @CsvSource({"tmux-256color, 256", "tmux, 8", "xterm-kitty, 8", "alacritty, 256", "linux, 8", "vt100, 0", "vt220, 0", "screen.xterm-256color, 256",
      "unheard-of, 0", "rxvt-256color, 8", "xterm-direct, 256", "cygwin, 8"})
  void givenATermJLineDoesNotKnow_whenPrepared_thenItsCapabilitiesAreThereWithoutInfocmp(String term, int colors) {
    String type = TerminalType.prepared(term);

    Set<Capability> flags = new HashSet<>();
    Map<Capability, Integer> numbers = new EnumMap<>(Capability.class);
    Map<Capability, String> texts = new HashMap<>();
    InfoCmp.parseInfoCmp(InfoCmp.getLoadedInfoCmp(type), flags, numbers, texts);
    assertThat(numbers.getOrDefault(Capability.max_colors, 0)).isEqualTo(colors);
    assertThat(texts).containsKeys(Capability.clr_eol, Capability.carriage_return);
  }
}
