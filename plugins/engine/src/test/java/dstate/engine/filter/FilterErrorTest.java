package dstate.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterErrorTest {
  private static UserError error(String expression, Map<String, String> saved) {
    FilterContext context = new FilterContext(Origin.EVIDENCE, Selection.NONE, saved);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Origin.COMPILER.compile(Scope.REPORTS, List.of(expression), context));
    assertThat(refusal).as(expression).isNotNull();
    return refusal.error();
  }

  @ParameterizedTest(name = "{0}: {1} at {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      pid:1 dve:vdb           | FILTER_FIELD  | 6  | did you mean 'dev'? fields: help filter
      mysqld:30318            | FILTER_FIELD  | 0  | fields: help filter
      kind:hugn               | FILTER_VALUE  | 0  | did you mean
      kind:nonsense           | FILTER_VALUE  | 0  | one of:
      state:Uninterruptible   | FILTER_VALUE  | 0  | states:
      pid:abc                 | FILTER_VALUE  | 0  | 103
      pid:5s                  | FILTER_VALUE  | 0  | 103
      secs>1.                 | FILTER_VALUE  | 0  | time span
      UN secs>5x              | FILTER_VALUE  | 3  | time span
      pid:99999999999999999999| FILTER_VALUE  | 0  | 103
      comm>a                  | FILTER_VALUE  | 0  | comm:VALUE
      secs>1..2               | FILTER_VALUE  | 0  | LOW..HIGH
      secs:..                 | FILTER_VALUE  | 0  | LOW..HIGH
      time:25:00              | FILTER_VALUE  | 0  | 14:53
      time:yesterday          | FILTER_VALUE  | 0  | 14:53
      time:R99-10s..          | NO_SUCH_ID    | 0  | reports
      time:R1-10x..           | FILTER_VALUE  | 0  | time span
      comm:                   | FILTER_SYNTAX | 5  | not comm:*
      comm:""                 | FILTER_SYNTAX | 5  | not comm:*
      (UN                     | FILTER_SYNTAX | 0  | ')'
      UN)                     | FILTER_SYNTAX | 2  | bracket
      UN or                   | FILTER_SYNTAX | 5  | dev:vdb
      or UN                   | FILTER_SYNTAX | 0  | dev:vdb
      not                     | FILTER_SYNTAX | 3  | dev:vdb
      ()                      | FILTER_SYNTAX | 1  | dev:vdb
      "abc                    | FILTER_SYNTAX | 0  | add "
      >5                      | FILTER_SYNTAX | 0  | secs>600
      text~/(/                | FILTER_REGEX  | 0  | RE2
      text~a{1000}{1000}      | FILTER_REGEX  | 0  | braces
      text~(?=x)              | FILTER_REGEX  | 0  | look-around
      UN @storge              | FILTER_SAVED  | 3  | did you mean '@storage'?
      @a                      | FILTER_SAVED  | 0  | without the circle
      """)
  void givenAMistake_whenCompiled_thenTheErrorPointsAtItAndSaysWhatToDo(String expression, String code, int caret, String hint) {
    UserError error = error(expression, Map.of("storage", "dev:vdb", "a", "@b", "b", "@a"));
    assertThat(error.code().name()).isEqualTo(code);
    assertThat(error.hint()).contains(hint);
    assertThat(error.caret()).isEqualTo(caret);
    assertThat(error.excerpt()).isNotEmpty();
  }

  @Test
  void givenSavedFiltersThatDouble_whenExpanded_thenTheirNumberOfTermsIsBounded() {
    Map<String, String> saved = new HashMap<>();
    saved.put("f0", "pid:1");
    for (int i = 1; i < 60; i++) {
      saved.put("f" + i, "@f" + (i - 1) + " @f" + (i - 1));
    }
    assertThat(error("@f59", saved).message()).contains("terms");
  }

  @Test
  void givenHostileNesting_whenCompiled_thenItIsAnErrorAndNotTheEndOfTheStack() {
    for (String open : List.of("(", "!", "not ", "((")) {
      assertThat(error(open.repeat(30_000) + "x", Map.of()).code().name()).isEqualTo("FILTER_SYNTAX");
      assertThat(error(open.repeat(100_000) + "x", Map.of()).code().name()).isEqualTo("FILTER_SYNTAX");
    }
    assertThat(error("text~" + "(".repeat(900) + ")".repeat(900), Map.of()).code().name()).isEqualTo("FILTER_REGEX");
  }

  @Test
  void givenAFarMistake_whenPointedAt_thenTheExcerptIsShortAndTheCaretInsideIt() {
    UserError error = error("pid:1 ".repeat(500) + "dve:1 " + "pid:1 ".repeat(500), Map.of());
    assertThat(error.excerpt().length()).isLessThan(130);
    assertThat(error.excerpt().substring(error.caret())).startsWith("dve:1");
  }

  /** Would take seconds or the heap with an engine that goes back, or without limits on counts. */
  @Test
  @Timeout(20)
  void givenHostilePatterns_whenRunOnLongText_thenTheyEndSoon() {
    String text = "a".repeat(100_000) + "!";
    for (String pattern : List.of("(a*)*b", "(a|aa)+$", "(.*)(.*)(.*)x", "(a{10}){100}b", "(?:\\pL{500}){2}!", "[^b]{1000}b", "(a?){500}b")) {
      try {
        Patterns.find(new Expr.Operand.Regex(pattern, true)).test(text.substring(0, 2_000));
      } catch (Refusal refusal) {
        assertThat(refusal.error().code().name()).isEqualTo("FILTER_REGEX");
      }
    }
    assertThat(Patterns.find(new Expr.Operand.Regex("(a*)*!", false)).test(text)).isTrue();
    assertThat(Patterns.glob("*a*a*a*a*b").test(text)).isFalse();
  }
}
