package dstate.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.shell.prompt.PasteRules.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasteRulesTest {
  private final PasteRules rules = new PasteRules(Set.of("reports", "bt", "note")::contains, "note"::equals);

  @Test
  void givenPastedText_whenJudged_thenOnlySpelledOutVerbsMayRun() {
    assertThat(rules.kind("", "reports\nbt R1\n# look\n")).isEqualTo(Kind.VERBS);
    assertThat(rules.kind("", "reports\nINFO: task a:1 blocked\n")).isEqualTo(Kind.DATA);
    assertThat(rules.kind("", "rep\nb\n")).isEqualTo(Kind.DATA);
    assertThat(rules.kind("", "one line\n")).isEqualTo(Kind.TYPED);
    assertThat(rules.kind("", "\n\none line\n\n")).isEqualTo(Kind.TYPED);
  }

  @Test
  void givenANoteBeingWritten_whenAFewLinesArePasted_thenTheyAreProse() {
    assertThat(rules.kind("note R3 ", "first\nsecond\n")).isEqualTo(Kind.TYPED);
    assertThat(rules.kind("note R3 ", "line\n".repeat(30))).isEqualTo(Kind.DATA);
  }
}
