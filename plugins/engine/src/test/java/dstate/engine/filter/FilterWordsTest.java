package dstate.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Scope;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {
  /** Words (divided by a bar) as the shell's lexer leaves them, and the same filter as one text. */
  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
      kind:hung|secs>600             ; kind:hung secs>600
      kind:hung secs>600             ; kind:hung and secs>600
      text~I/O error                 ; text~"I/O error"
      comm:tmux: server              ; comm:"tmux: server"
      comm:a,b c                     ; comm:a,"b c"
      comm:a, b                      ; comm:"a, b"
      task:tmux: server|state:D      ; task:"tmux: server" state:D
      I/O error                      ; "I/O error"
      task mysqld:30318 blocked      ; "task mysqld:30318 blocked"
      (dev:vdb|or|dev:dm-3)          ; (dev:vdb or dev:dm-3)
      (dev:vdb or dev:dm-3)|UN       ; (dev:vdb or dev:dm-3) UN
      not|dev:*                      ; not dev:*
      text~/I\\/O|error/i            ; text~/I\\/O error/i
      dev:vdb error                  ; dev:vdb and error
      jbd2 or ext4                   ; jbd2 or ext4
      secs|>|600                     ; secs>600
      R3..R9                         ; R3..R9
      UN                             ; state:D
      """)
  void givenWordsOrOneText_whenCompiled_thenTheFiltersAreEqual(String words, String text) {
    assertThat(Origin.filter(Scope.REPORTS, words.strip().split("\\|"))).isEqualTo(Origin.filter(Scope.REPORTS, text));
  }

  @Test
  void givenEmptyWords_whenCompiled_thenNothingIsAsked() {
    assertThat(Arrays.asList(Origin.filter(Scope.REPORTS, "", " "), Origin.filter(Scope.REPORTS))).allMatch(f -> f.isEmpty());
  }

  @ParameterizedTest(name = "{0} prints {1}")
  @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
      a or b c or not d              ; a or (b and c) or not d
      ((a))                          ; a
      (a b) c                        ; a and b and c
      not (a b)                      ; not (a and b)
      comm:"x y",z                   ; comm:"x y",z
      text~a/b                       ; text~/a\\/b/
      text~/a\\/b/i                  ; text~/a\\/b/i
      "or" 'UN' "R3"                 ; "or" and "UN" and "R3"
      say:"                          ; ?
      time:14:53..14:56              ; time:14:53..14:56
      dev:252:16                     ; dev:252:16
      R1,R2                          ; R1 or R2
      "a \\"q\\" \\\\ b"             ; "a \\"q\\" \\\\ b"
      """)
  void givenAnExpression_whenPrinted_thenItsPrecedenceIsShown(String text, String canonical) {
    if (canonical.equals("?")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> Origin.filter(Scope.REPORTS, text))
          .isInstanceOf(dstate.api.result.Refusal.class);
      return;
    }
    assertThat(Origin.filter(Scope.REPORTS, text).canonical()).isEqualTo(canonical);
  }
}
