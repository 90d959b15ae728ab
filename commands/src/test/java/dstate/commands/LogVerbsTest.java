package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.FieldDef;
import dstate.api.ask.Scope;
import dstate.api.result.ErrorCode;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.Shell;
import org.junit.jupiter.api.Test;

class LogVerbsTest {
  @Test
  void givenAFilter_whenLog_thenMatchesWithLinesAround() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("log")).containsExactly("source", "line", "time", "mono", "level", "caller", "match", "text");
    assertThat(shell.values("log", "line")).hasSize(17);
    assertThat(shell.values("log text~kthread", "line")).containsExactly("9", "17");
    assertThat(shell.values("log text~kthread -C 1", "line")).containsExactly("8", "9", "10", "16", "17");
    assertThat(shell.values("log text~kthread -C 1", "match")).containsExactly("false", "true", "false", "false", "true");
    assertThat(shell.shows("log text~kthread")).contains("2 lines; 15 hidden by the filter text~kthread.");
    assertThat(shell.gives("log text~kthread --count").toString()).contains("number=2");
    assertThat(shell.values("log text~kthread --limit 1", "line")).containsExactly("9");
    assertThat(shell.shows("log text~kthread --limit 1")).contains("there are more, not read");
    assertThat(shell.gives("log text~nowhere")).isEmpty();
    assertThat(shell.refusal("log --wall --mono").code()).isEqualTo(ErrorCode.OPTION);
  }

  @Test
  void givenEveryFieldOfLines_whenCountedSortedOrShownByIt_thenTheLineIsAsked() {
    Shell shell = new Shell(Consoles.bcache());

    for (FieldDef field : shell.workspace.fields()) {
      if (field.scope() == Scope.LOG) {
        shell.gives("log --count --by " + field.name());
        shell.gives("log --sort " + field.name() + " --cols line," + field.name());
      }
    }
    assertThat(shell.values("log --count --by source", "count")).containsExactly("17");
    assertThat(shell.values("log text~kthread --count --by src", "count")).as("a field that is no column").containsExactly("2");
  }

  @Test
  void givenAClock_whenLog_thenItIsShown() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("log text~bcache: --mono")).contains("|4000.000000|");
    assertThat(shell.shows("log text~bcache: --wall")).contains("|2016-06-01T14:11:12|");
    shell.run("t0 R1");
    assertThat(shell.shows("log text~bcache:")).contains("FROM T0").contains("|-0.000s|");
  }

  @Test
  void givenAText_whenFound_thenNextAndPrevGoOnAndStopAtTheEnds() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.refusal("next").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.shows("find get_request_wait")).contains("> a:7|").contains("  a:5|").contains("  a:9|");
    assertThat(shell.selection.searchAt()).isEqualTo("a:7");
    shell.run("next");
    assertThat(shell.selection.searchAt()).isEqualTo("a:15");
    assertThat(shell.refusal("next").hint()).contains("the last hit was a:15");
    shell.run("prev");
    assertThat(shell.selection.searchAt()).isEqualTo("a:7");
    assertThat(shell.refusal("prev").code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(shell.refusal("find nowhere").code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(shell.refusal("find").code()).isEqualTo(ErrorCode.WORDS);
    assertThat(new Shell(Consoles.nothing()).refusal("find x").hint()).contains("open PATH");
  }

  @Test
  void givenTimes_whenT0_thenRelative() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("t0")).contains("off");
    assertThat(shell.shows("t0 R1")).contains("R1  2016-06-01T14:11:13 = +0s");
    assertThat(shell.shows("reports")).contains("ID|FROM T0|").contains("R2|+0.000s|");
    shell.run("t0 2016-06-01T14:11:00");
    assertThat(shell.shows("reports")).contains("R1|+13.000s|").contains("R2|+21.000s|");
    shell.run("t0 14:11:21");
    assertThat(shell.shows("reports")).contains("R1|-8.000s|");
    shell.run("t0 4000.5");
    assertThat(shell.shows("reports")).contains("R1|-0.499s|");
    shell.run("t0 off");
    assertThat(shell.shows("reports")).contains("R1|14:11:13|");
    assertThat(shell.values("reports", "time").get(0)).isEqualTo("2016-06-01T14:11:13");
    assertThat(shell.refusal("t0 yesterday").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
  }

  @Test
  void givenFilterWords_whenFilter_thenSetSavedExplainedAndDropped() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("filter")).contains("no filter is set");
    shell.run("filter comm:events/4");
    assertThat(shell.selection.filter()).isEqualTo("comm:events/4");
    shell.run("filter save mine");
    assertThat(shell.notes.filters()).containsEntry("mine", "comm:events/4");
    assertThat(shell.shows("filter")).contains("saved|@mine|comm:events/4");
    assertThat(shell.shows("filter explain")).contains("term|comm:events/4|1|0").contains("1 reports match, 1 do not");
    shell.run("filter drop mine");
    assertThat(shell.notes.filters()).isEmpty();
    shell.run("filter off");
    assertThat(shell.refusal("filter save x").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.refusal("filter drop x").code()).isEqualTo(ErrorCode.FILTER_SAVED);
    assertThat(shell.refusal("filter dve:sdb").code()).isEqualTo(ErrorCode.FILTER_FIELD);
    shell.run("filter text~kthread");
    assertThat(shell.selection.filter()).as("a field that only lines have").isEqualTo("text~kthread");
  }

  @Test
  void givenSources_whenEvents_thenWhatIsLoaded() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.values("events", "text")).containsExactly("a console.log: 17 lines, 2 reports, loaded", "a:1 damage: 3 printk messages dropped");
    assertThat(shell.values("events last", "n")).containsExactly("2");
    assertThat(shell.values("events reports", "n")).containsExactly("1");
  }
}
