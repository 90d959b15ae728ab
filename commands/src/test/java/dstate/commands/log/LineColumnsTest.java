package dstate.commands.log;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.bytes.Bytes;
import dstate.api.model.Line;
import dstate.api.model.Stamp;
import org.junit.jupiter.api.Test;

class LineColumnsTest {
  @Test
  void givenALineWhoseFormatTookEscapesOut_whenShown_thenItStandsAsItIsAndOthersWithoutTheirPrefix() {
    assertThat(LineColumns.shown(line("[1.0] \u001b]0;title\u0007a", "a"))).isEqualTo("[1.0] \u001b]0;title\u0007a");
    assertThat(LineColumns.shown(line("[1.0] a", "a"))).isEqualTo("a");
    assertThat(LineColumns.shown(line("[1.0] \u001b[1ma", "\u001b[1ma"))).isEqualTo("\u001b[1ma");
  }

  private static Line line(String raw, String text) {
    return new Line("a", 1, 0, Bytes.utf8(raw), Stamp.NONE, Bytes.utf8(text));
  }
}
