package dstate.shell.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineLexerTest {
  static List<Arguments> lines() {
    return List.of(
        line("", List.of()),
        line("  reports  dev:vdb\tsecs>600 ", List.of("reports", "dev:vdb", "secs>600")),
        line("# a comment", List.of()),
        line("reports # a comment", List.of("reports")),
        line("reports a#b", List.of("reports", "a#b")),
        line("frame #4", List.of("frame", "#4")),
        line("#4", List.of()),
        line("note R3 'he said \"no\"' # why", List.of("note", "R3", "he said \"no\"")),
        line("note \"a \\\"b\\\" \\n\"", List.of("note", "a \"b\" \\n")),
        line("note a\\ b\\#c", List.of("note", "a b#c")),
        line("log text~\"I/O error\" -C 3", List.of("log", "text~I/O error", "-C", "3")),
        line("log text~/I\\/O error/i x", List.of("log", "text~/I\\/O error/i", "x")),
        line("find /blk update/", List.of("find", "/blk update/")),
        line("reports (sym~/a b/ or UN)", List.of("reports", "(sym~/a b/", "or", "UN)")),
        line("open /tmp/a b/", List.of("open", "/tmp/a", "b/")),
        line("open /tmp a/", List.of("open", "/tmp", "a/")),
        line("sources src:/var/log/x y/", List.of("sources", "src:/var/log/x", "y/")),
        line("reports secs > 5 < 6", List.of("reports", "secs", ">", "5", "<", "6")),
        line("note '' x", List.of("note", "", "x")),
        line("note ends with \\", List.of("note", "ends", "with", "\\")),
        line("note 与备份 脚本", List.of("note", "与备份", "脚本")));
  }

  private static Arguments line(String line, List<String> words) {
    return Arguments.of(line, words);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void givenALine_whenSplit_thenItsWordsAre(String line, List<String> words) {
    assertThat(LineLexer.words(line).stream().map(LineLexer.Word::text)).isEqualTo(words);
  }

  @Test
  void givenAnOpenQuote_whenSplit_thenTheErrorPointsAtIt() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> LineLexer.words("note R3 'never closed"));

    assertThat(refusal.error().code()).isEqualTo(ErrorCode.WORDS);
    assertThat(refusal.error().caret()).isEqualTo(8);
  }

  @Test
  void givenAnyWords_whenQuotedAndSplitAgain_thenTheyAreTheSame() {
    long seed = 42L;
    Random random = new Random(seed);
    String alphabet = "ab1 /'\"\\#:~=<>-()i中\t\n|&$`*?.";
    for (int round = 0; round < 5000; round++) {
      List<String> words = new ArrayList<>();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        StringBuilder word = new StringBuilder();
        for (int k = random.nextInt(8); k > 0; k--) {
          word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        words.add(word.toString());
      }
      String line = String.join(" ", words.stream().map(LineLexer::quote).toList());

      assertThat(LineLexer.words(line).stream().map(LineLexer.Word::text)).as("seed %d round %d: %s", seed, round, line).isEqualTo(words);
    }
  }

  @Test
  void givenAnyText_whenScanned_thenWordsLieInTheLineInOrder() {
    Random random = new Random(3);
    for (int round = 0; round < 5000; round++) {
      StringBuilder line = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        line.append((char) (random.nextBoolean() ? "'\"\\/#~: i".charAt(random.nextInt(9)) : random.nextInt(0x250)));
      }
      int at = 0;
      for (LineLexer.Word word : LineLexer.scan(line.toString()).words()) {
        assertThat(word.start()).isGreaterThanOrEqualTo(at);
        assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(line.length());
        at = word.end();
      }
    }
  }
}
