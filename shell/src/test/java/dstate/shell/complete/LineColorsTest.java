package dstate.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.FieldDef;
import dstate.api.ask.Scope;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class LineColorsTest {
  private static final List<FieldDef> FIELDS =
      List.of(new FieldDef("comm", Scope.REPORTS, FieldDef.Type.TEXT, "", (row, e) -> List.of()));

  private static LineColors colors(boolean color) {
    return new LineColors("reports"::equals, "reports"::equals, () -> FIELDS, UnaryOperator.identity(), () -> color);
  }

  private static AttributedStyle style(AttributedString line, String part) {
    return line.styleAt(line.toString().indexOf(part));
  }

  @Test
  void givenAVerbAndFields_whenDrawn_thenKnownIsBoldAndUnknownUnderlined() {
    AttributedString line = colors(true).highlight(null, "reports comm:a cmm:b \"free text\"");

    assertThat(style(line, "reports")).isEqualTo(AttributedStyle.BOLD);
    assertThat(style(line, "comm")).isEqualTo(AttributedStyle.DEFAULT);
    assertThat(style(line, "cmm")).isEqualTo(AttributedStyle.DEFAULT.underline());
    assertThat(style(line, "free")).isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));
  }

  @Test
  void givenAWordThatIsNoVerb_whenDrawn_thenItIsPlain() {
    assertThat(style(colors(true).highlight(null, "repots x"), "repots")).isEqualTo(AttributedStyle.DEFAULT);
  }

  @Test
  void givenNoColourOrALongLine_whenDrawn_thenNothingIsStyled() {
    String longLine = "reports " + "x".repeat(LineColors.LIMIT);
    assertThat(style(colors(false).highlight(null, "reports"), "reports")).isEqualTo(AttributedStyle.DEFAULT);
    assertThat(style(colors(true).highlight(null, longLine), "reports")).isEqualTo(AttributedStyle.DEFAULT);
  }

  @Test
  void givenControlAndBidiCharacters_whenDrawn_thenNoneReachesTheTerminal() {
    String drawn = colors(true).highlight(null, "note \u001b[31m\u202ereversed\u0007").toString();
    assertThat(drawn).isEqualTo("note ^[[31mreversed^G");
  }
}
