package dstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.bytes.Bytes;
import dstate.api.model.Line;
import dstate.api.model.LogRecord;
import dstate.api.model.Marker;
import dstate.api.spi.LineCursor;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainReadingTest {
  /** {@code # text} is a line of it. */
  private static final class Hash implements LogFormat {
    @Override
    public String name() {
      return "hash";
    }

    @Override
    public String about() {
      return "lines that begin with a hash";
    }

    @Override
    public double sniff(List<Bytes> lines) {
      return lines.stream().anyMatch(l -> l.startsWith("# ")) ? 1 : 0;
    }

    @Override
    public boolean prefix(Bytes line, LineSink out) {
      out.textStarts(2);
      return line.startsWith("# ");
    }
  }

  /** Owns its head and the line after the next. */
  private static final class Every implements RecordGrammar {
    @Override
    public String name() {
      return "every";
    }

    @Override
    public List<String> heads() {
      return List.of("headline");
    }

    @Override
    public Optional<LogRecord> read(LineCursor lines) {
      lines.own();
      if (lines.advance() && lines.advance()) {
        lines.own();
      }
      return Optional.of(new Marker(Marker.Kind.OTHER, lines.line().text().text(), -1));
    }
  }

  @Test
  void givenAText_whenRead_thenLinesOffsetsAndOwnersAreTold() {
    PlainReading reading = PlainReading.of("# headline\r\nfree\n# tail", List.of(new Hash()), List.of(new Every()));

    assertThat(reading.format()).isPresent();
    assertThat(reading.lines()).extracting(Line::offset).containsExactly(0L, 12L, 17L);
    assertThat(reading.lines()).extracting(l -> l.text().text()).containsExactly("headline", "free", "tail");
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.records().get(0).lines()).containsExactly(0, 2);
    assertThat(reading.records().get(0).record()).isEqualTo(new Marker(Marker.Kind.OTHER, "tail", -1));
  }

  @Test
  void givenACursorAtTheEnd_whenAdvanced_thenItStays() {
    PlainReading reading = PlainReading.of("a\nb", List.of(), List.of());
    ListCursor cursor = new ListCursor(reading.lines(), 1);
    assertThat(cursor.advance()).isFalse();
    assertThat(cursor.line().number()).isEqualTo(2);
    assertThat(cursor.peek(1)).isEmpty();
    assertThat(cursor.before().orElseThrow().number()).isEqualTo(1);
    assertThat(cursor.owned()).containsExactly(1);
  }

  @Test
  void givenOneSeed_whenTextsAreDamaged_thenTheDamageIsTheSame() {
    byte[] text = "some text that is long enough to be broken".repeat(3).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Damaged.copy(text, new Random(7))).isEqualTo(Damaged.copy(text, new Random(7))).isNotEqualTo(text);
    assertThat(Damaged.cuts(10, 7)).hasSize(11);
    assertThat(Damaged.cuts(100_000, 7)).hasSize(200).allMatch(c -> c < 100_000);
  }
}
