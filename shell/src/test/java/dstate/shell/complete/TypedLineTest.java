package dstate.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLineTest {
  /** The bar stands for the cursor. */
  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
      "|, 0, ``", "rep|, 0, rep", "rep|orts, 0, rep", "reports |, 1, ``", "reports comm:my|sql, 1, comm:my",
      "reports text~/a b|/ x, 1, text~/a b", "note R3 \"two words|, 2, \"two words", "reports  |  x, 1, ``"})
  void givenACursor_whenCut_thenTheWordUnderItIsFound(String typed, int index, String word) {
    int cursor = typed.indexOf('|');
    TypedLine line = TypedLine.of(typed.replace("|", ""), cursor);

    assertThat(line.wordIndex()).isEqualTo(index);
    assertThat(line.word().substring(0, line.wordCursor())).isEqualTo(word);
  }

  @Test
  void givenAnyLine_whenCut_thenEveryWordStandsWhereItSays() {
    long seed = 20160601;
    Random random = new Random(seed);
    String letters = "ab/\"'\\~: |#";
    for (int n = 0; n < 5_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String line = text.toString();
      TypedLine typed = TypedLine.of(line, random.nextInt(line.length() + 1));
      for (int i = 0; i < typed.words().size(); i++) {
        int start = typed.starts().get(i);
        assertThat(line.substring(start, start + typed.words().get(i).length())).as("seed %d line [%s]", seed, line)
            .isEqualTo(typed.words().get(i));
      }
      assertThat(typed.wordCursor()).as("seed %d line [%s]", seed, line).isBetween(0, typed.word().length());
    }
  }

  @Test
  void givenAnyWord_whenQuoted_thenItIsOneWord() {
    for (String word : List.of("plain", "two words", "quote\"inside", "back\\slash", "events/4", "", "a'b")) {
      String quoted = TypedLine.quoted(word);
      assertThat(TypedLine.of("x " + quoted + " y", 0).words()).as(word).hasSize(3).contains(quoted);
    }
  }
}
