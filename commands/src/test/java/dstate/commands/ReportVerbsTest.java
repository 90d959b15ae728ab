package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.result.ErrorCode;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.Shapes;
import dstate.commands.fixture.Shell;
import org.junit.jupiter.api.Test;

class ReportVerbsTest {
  private static final String[] KEYS = {"id", "kind", "source", "file", "line", "end_line", "time", "mono", "boot", "cpu", "comm", "pid", "tgid", "state",
      "secs", "repeat", "first", "last", "top", "dev", "group", "same_as", "damage"};

  @Test
  void givenTwoReports_whenListed_thenScriptsGetTheContractsKeysInOrder() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("reports")).containsExactly(KEYS);
    assertThat(shell.values("reports", "top")).containsExactly("get_request_wait", "get_request_wait");
    assertThat(shell.values("reports", "time")).containsExactly("2016-06-01T14:11:13", "2016-06-01T14:11:21");
    assertThat(shell.values("reports", "mono")).containsExactly("4000.000001", "4000.000009");
    assertThat(shell.gives("reports").get(0)).doesNotContainKeys("tgid", "cpu", "same_as");
  }

  @Test
  void givenFull_whenListed_thenFramesCarryTheContractsKeys() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("reports --each --full")).startsWith(KEYS).endsWith("frames", "stacks", "registers", "modules", "taint", "text");
    String frames = shell.values("reports --each --full", "frames").get(0);
    assertThat(frames).contains("{n=2, symbol=get_request_wait, offset=205, size=400, module=absent, reliable=true, addr=absent, role=wait, waits_for=request-slot}")
        .contains("n=0, symbol=blk_peek_request, offset=16, size=32, module=absent, reliable=false");
    assertThat(shell.values("reports --each --full", "text").get(0)).contains("blocked for more than 120 seconds.");
  }

  @Test
  void givenThreeBannersOfOneTask_whenListed_thenOneRowWithTheLastSeconds_andEachHasThree() {
    Shell shell = new Shell(Consoles.mutex());

    assertThat(shell.values("reports", "repeat")).containsExactly("3");
    assertThat(shell.values("reports", "secs")).containsExactly("368");
    assertThat(shell.values("reports --each", "id")).containsExactly("R1.1", "R1.2", "R1.3");
    assertThat(shell.values("reports --each", "secs")).containsExactly("122", "245", "368");
  }

  @Test
  void givenBannersOfTwoTasksInTurn_whenEachIsListed_thenRowsStandInLineOrder() {
    Shell shell = new Shell(Consoles.interleaved());

    assertThat(shell.values("reports --each", "id")).containsExactly("R1.1", "R2.1", "R1.2");
  }

  @Test
  void givenFilter_whenListed_thenHiddenRowsAndTheReasonAreSaid() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("reports comm:events/5")).contains("R2|").doesNotContain("R1|").contains("1 report; 1 hidden by the filter comm:events/5.");
    shell.run("filter comm:events/5");
    assertThat(shell.shows("reports")).doesNotContain("R1|").contains("sticky: comm:events/5; filter off shows all");
    shell.run("filter off");
    assertThat(shell.shows("reports")).contains("R1|").contains("2 reports.");
  }

  @Test
  void givenListOptions_whenListed_thenSortedCutCountedAndChosen() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.values("reports --sort pid --reverse", "id")).containsExactly("R2", "R1");
    assertThat(shell.keys("reports --cols pid,top,taskpid")).containsExactly("pid", "top", "taskpid");
    assertThat(shell.gives("reports --count").toString()).isEqualTo("[{count=Int[number=2]}]");
    assertThat(Shapes.keys(shell.run("reports --count --by kind").result().shape())).containsExactly("kind", "count");
    assertThat(shell.values("reports --count --by kind", "count")).containsExactly("2");
    assertThat(shell.shows("reports --limit 1")).contains("2 reports, 1 shown (reports --limit 0 for all)");
    assertThat(shell.refusal("reports --cols pdi").hint()).contains("did you mean 'pid'");
    assertThat(shell.refusal("reports --by kind").code()).isEqualTo(ErrorCode.OPTION);
  }

  @Test
  void givenLoadingIsUnfinished_whenListed_thenItIsSaid() {
    Shell shell = new Shell(Consoles.bcache().unfinished("a read to 61 %"));

    assertThat(shell.shows("reports")).contains("Incomplete: a read to 61 %");
    assertThat(shell.shows("summary")).contains("Incomplete: a read to 61 %");
  }

  @Test
  void givenNoReports_whenListed_thenAnEmptyTableAndNoError() {
    Shell shell = new Shell(Consoles.quiet());

    assertThat(shell.gives("reports")).isEmpty();
    assertThat(shell.shows("reports")).contains("0 reports.");
    assertThat(shell.gives("groups")).isEmpty();
    assertThat(shell.refusal("report").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.refusal("report R9").hint()).contains("sources");
  }

  @Test
  void givenAnId_whenReportShown_thenItIsSelectedAndTheTellingFrameIsMarked() {
    Shell shell = new Shell(Consoles.bcache());

    String shown = shell.shows("report 2");

    assertThat(shell.selection.report()).isEqualTo("R2");
    assertThat(shell.selection.task()).isEqualTo("T104");
    assertThat(shown).contains("R2  hung task  events/5:104  state D  120 s").contains("source a:10-17 (intact)").contains("group G1")
        .contains("get_request_wait+0xcd/0x190").contains("WAITS for request slot  <- here").contains("1 unreliable (?) frame folded (report R2 --full)")
        .contains("stuck since between");
    assertThat(shell.shows("report --full")).contains("? blk_peek_request+0x10/0x20");
    assertThat(shell.keys("report")).startsWith(KEYS);
  }

  @Test
  void givenRaw_whenReportShown_thenItsLinesAsTheyAre() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("report R1 --raw").lines()).hasSize(8).first().asString().isEqualTo("2016-06-01T14:11:13\tINFO: task events/4:103 blocked for more than 120 seconds.");
    assertThat(shell.values("report R1 --raw", "schema")).containsExactly("dstate.text/1");
  }

  @Test
  void givenAWrongId_whenReportShown_thenNearIdsAreNamed() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.refusal("report R22").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(shell.refusal("report R22").hint()).contains("R1 to R2").contains("near: R2");
    assertThat(shell.refusal("report").hint()).contains("report R1");
    assertThat(shell.refusal("report R1 R2").code()).isEqualTo(ErrorCode.WORDS);
  }

  @Test
  void givenBlockerLine_whenReportShown_thenTheOwnerIsNamedWithItsLine() {
    Shell shell = new Shell(Consoles.mutex());

    assertThat(shell.shows("report")).contains("blocked on a mutex, held by mdadm:4711  a:6").contains("x3 from 500.000000 to 746.000000").contains("device md0");
    assertThat(shell.values("tasks", "held_by")).containsExactly("mdadm:4711");
  }

  @Test
  void givenTwoAlike_whenGrouped_thenOneRowWithItsRule() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("groups")).containsExactly("id", "kind", "by", "key", "count", "tasks", "first", "last", "top", "dev", "rule");
    assertThat(shell.values("groups", "key")).containsExactly("request-slot");
    assertThat(shell.values("groups", "count")).containsExactly("2");
    assertThat(shell.values("groups --by stack", "key")).containsExactly("io_schedule get_request_wait bch_submit_bbio kthread");
    assertThat(shell.values("groups comm:events/4", "count")).containsExactly("1");
    assertThat(shell.gives("groups --count --by kind").toString()).contains("hung-task");
    assertThat(shell.refusal("groups --by colour").hint()).contains("--by resource");
  }
}
