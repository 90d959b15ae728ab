package dstate.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Tree;
import dstate.api.result.Value;
import dstate.api.spi.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
  @ParameterizedTest
  @CsvSource({
      "001b, ^[", "0000, ^@", "0007, ^G", "000d, ^M", "000a, ^J", "007f, ^?", "009b, <U+009B>", "00ad, <U+00AD>", "061c, <U+061C>",
      "200b, <U+200B>", "200e, <U+200E>", "2028, <U+2028>", "202e, <U+202E>", "2066, <U+2066>", "feff, <U+FEFF>", "d800, <U+D800>",
      "fffe, <U+FFFE>", "e0041, <U+E0041>"})
  void givenAHostileCharacter_whenCleaned_thenItIsAVisibleMark(String hex, String mark) {
    int c = Integer.parseInt(hex, 16);

    assertThat(Cleaner.clean("a" + new String(Character.toChars(c)) + "b")).isEqualTo("a" + mark + "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "与备份脚本有关", "fünf", "\ud83d\ude00", "e\u0301", "\u0646\u200c\u0647"})
  void givenHarmlessText_whenCleaned_thenItStays(String text) {
    assertThat(Cleaner.clean(text)).isEqualTo(text);
  }

  @Test
  void givenATab_whenCleaned_thenItIsOneBlank() {
    assertThat(Cleaner.clean("a\tb")).isEqualTo("a b");
  }

  @Test
  void givenTextBeyondAscii_whenAsciiIsAsked_thenEveryCharacterIsAscii() {
    assertThat(Cleaner.ascii("a … 中 \u001b")).isEqualTo("a ... <U+4E2D> ^[");
  }

  @Test
  void givenHostileText_whenWrittenAsJson_thenItReadsBackAsItWas() throws IOException {
    String hostile = "\u001b]0;title\u0007 \u009b31m \u202e \u2028 \ufeff \udb40\udc41 中 \"q\" \\ <&>";
    StringBuilder out = new StringBuilder();

    new JsonRenderer().render(Facts.of("").put("text", "T", Cell.text(hostile)).build(), RenderOptions.PLAIN, out);

    assertThat(JsonParser.parseString(out.toString()).getAsJsonObject().get("text").getAsString()).isEqualTo(hostile);
    assertThat(out.toString()).contains("\\u001b", "\\u009b", "\\u202e", "中", "<&>");
  }

  @Test
  void givenAnyText_whenAnyRendererShowsIt_thenNoHostileByteComesOut() throws IOException {
    long seed = 20_261_123L;
    Random random = new Random(seed);
    List<Renderer> renderers = List.of(new TextRenderer(), new JsonRenderer(), new CsvRenderer(), new MarkdownRenderer());
    for (int round = 0; round < 400; round++) {
      String text = anyText(random);
      for (Renderer renderer : renderers) {
        RenderOptions options = new RenderOptions(random.nextInt(3) * 30, false, random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), true);
        for (Shape shape : shapes(text)) {
          StringBuilder out = new StringBuilder();
          renderer.render(shape, options, out);
          assertHarmless(out.toString(), renderer.name(), "seed " + seed + " round " + round);
        }
      }
    }
  }

  private static void assertHarmless(String out, String renderer, String where) {
    // RFC 4180 ends rows with CR LF; no other CR is let through.
    String rest = renderer.equals("csv") ? out.replace("\r\n", "\n") : out;
    for (int i = 0; i < rest.length(); ) {
      int c = rest.codePointAt(i);
      assertThat(c == '\n' || !Cleaner.hostile(c)).as("%s, %s: U+%04X at %d", where, renderer, c, i).isTrue();
      i += Character.charCount(c);
    }
    for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
      assertThat(b == '\n' || b < 0 || b >= 0x20 && b != 0x7f).as("%s, %s: byte %d", where, renderer, b).isTrue();
    }
  }

  static List<Shape> shapes(String text) {
    Table table = Table.of(text, List.of(Column.left("a" + text, text).stretching(), Column.right("b", "B").leavesAt(1), Column.data("c")),
        List.of(List.of(Cell.text(text), Cell.count(3), Cell.data(Value.texts(List.of(text))))))
        .titled(Text.of(text)).footed(Text.of(text));
    return List.of(table, table.headless(),
        new Tree(text, List.of(new Tree.Node(Value.object().put("k" + text, Value.text(text)).build(), Text.of(text), List.of()))),
        Facts.of(text).put("f" + text, "F" + text, Cell.text(text)).build(),
        Prose.of(text), new Prose(text, List.of(Text.of("  " + text))),
        Sections.of(Sections.section(text, Prose.of(text)), Sections.section("", table)));
  }

  private static String anyText(Random random) {
    int[] borders = {0, 0x20, 0x7f, 0x9f, 0x300, 0x61c, 0x2000, 0x2028, 0x2060, 0xd800, 0xdfff, 0xfe00, 0xfeff, 0xfff0, 0x1f600, 0xe0000, 0x10fff0};
    StringBuilder b = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      int c = random.nextBoolean() ? borders[random.nextInt(borders.length)] + random.nextInt(16) : random.nextInt(0x110000);
      b.append(Character.toChars(Math.min(c, 0x10ffff)));
    }
    return b.toString();
  }
}
