package dstate.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Job;
import dstate.api.ask.Selection;
import org.junit.jupiter.api.Test;

class PromptTextTest {
  private static String prompt(Selection selection, String name, int columns) {
    FakeShell shell = new FakeShell(null);
    shell.select(selection);
    return PromptText.of(shell.ask(Job.QUIET), name, columns);
  }

  @Test
  void givenAReportAndAFrame_whenPrompted_thenEveryPartIsShown() {
    assertThat(prompt(Selection.NONE.withReport("R1", "T103").withFrame(4), "db17", 80)).isEqualTo("dstate db17 b1 R1 T103 #4> ");
  }

  @Test
  void givenNothingSelectedAndNoCase_whenPrompted_thenPartsAreLeftOut() {
    assertThat(prompt(Selection.NONE, "", 80)).isEqualTo("dstate b1> ");
  }

  @Test
  void givenANarrowScreen_whenTheCaseIsLong_thenItKeepsBothEnds() {
    assertThat(prompt(Selection.NONE, "very-long-console-3fa9c1", 60)).isEqualTo("dstate very-~3fa9c1 b1> ");
    assertThat(prompt(Selection.NONE, "very-long-console-3fa9c1", 80)).contains("very-long-console-3fa9c1");
  }
}
