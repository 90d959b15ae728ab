package dstate.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.result.Style;
import dstate.api.result.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({"abc, 3", "中文, 4", "ｆｕｌｌ, 8", "e\u0301, 1", "한국, 4", "\ud83d\ude00, 2", "±§, 2", "─│, 2", "\u0646\u200c\u0647, 2"})
  void givenText_whenMeasured_thenEachCharacterHasItsColumns(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @Test
  void givenAnyTextAndWidth_whenCutOrWrapped_thenItFitsAndNoCharacterButBlanksIsLost() {
    long seed = 7L;
    Random random = new Random(seed);
    String[] parts = {"word", " ", "  ", "中文", "e\u0301", "\ud83d\ude00", "long_symbol_name+0x1c/0x90", "."};
    for (int round = 0; round < 2000; round++) {
      StringBuilder b = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        b.append(parts[random.nextInt(parts.length)]);
      }
      Text text = Text.of(b.toString(), Style.PLAIN).plus("tail", Style.STRONG);
      int width = 2 + random.nextInt(30);

      assertThat(Fit.width(Fit.cut(text, width))).as("seed %d round %d", seed, round).isLessThanOrEqualTo(width);
      assertThat(Fit.width(Fit.tail(text, width))).as("seed %d round %d", seed, round).isLessThanOrEqualTo(width);
      for (List<Text> lines : List.of(Fit.wrap(text, width, 3), Fit.flow(text, width))) {
        StringBuilder joined = new StringBuilder();
        for (Text line : lines) {
          assertThat(Fit.width(line)).as("seed %d round %d '%s' at %d", seed, round, line.plain(), width).isLessThanOrEqualTo(width);
          joined.append(line.plain());
        }
        assertThat(joined.toString().replace(" ", "")).as("seed %d round %d", seed, round).isEqualTo(text.plain().replace(" ", ""));
      }
    }
  }

  @Test
  void givenAPath_whenCut_thenItsEndIsKept() {
    assertThat(Fit.tail(Text.of("../captures/one/console.log"), 15).plain()).isEqualTo("~ne/console.log");
    assertThat(Fit.tail(Text.of("console.log"), 15).plain()).isEqualTo("console.log");
  }

  @Test
  void givenALineOfParts_whenItFlows_thenAPartStaysWholeAndStandsUnderTheLastOne() {
    Text frame = Text.of(" #4   xfs_log_force_seq+0x8d   Waits for the log to reach the disk");
    Text head = Text.of("boot 1   kernel 6.12.95+deb12 #1 Debian   taint Not tainted");

    assertThat(Fit.flow(frame, 50)).extracting(Text::plain)
        .containsExactly(" #4   xfs_log_force_seq+0x8d   Waits for the log", " ".repeat(31) + "to reach the disk");
    assertThat(Fit.flow(head, 50)).extracting(Text::plain)
        .containsExactly("boot 1   kernel 6.12.95+deb12 #1 Debian", "         taint Not tainted");
  }
}
