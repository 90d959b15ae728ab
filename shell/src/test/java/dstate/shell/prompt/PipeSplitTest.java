package dstate.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipeSplitTest {
  @Test
  void givenABarAfterAVerb_whenSplit_thenTheRestIsTheCommand() {
    assertThat(PipeSplit.of("reports comm:a | grep x | wc -l")).isEqualTo(Optional.of(new PipeSplit("reports comm:a", "grep x | wc -l")));
  }

  @Test
  void givenAnOpenQuoteInTheCommand_whenSplit_thenThatIsTheCommandsMatter() {
    assertThat(PipeSplit.of("reports | grep 'a b")).isEqualTo(Optional.of(new PipeSplit("reports", "grep 'a b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reports comm:a || comm:b", "log text~/a | b/", "log \"a | b\"", "log 'a | b'", "reports a|b", "find /a | b/", "reports # a | b", "log a\\ | b", "log \"a | b", "| less", "reports | "})
  void givenABarThatIsNoPipe_whenSplit_thenTheLineStaysWhole(String line) {
    assertThat(PipeSplit.of(line)).isEmpty();
  }
}
