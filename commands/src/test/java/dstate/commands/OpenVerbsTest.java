package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Marker;
import dstate.api.model.Stamp;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.HandEvidence;
import dstate.commands.fixture.Shell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenVerbsTest {
  @Test
  void givenTwoStuckTasks_whenSummary_thenTheContractsKeysAndAnHonestVerdict() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("summary")).containsExactly("stuck", "still_stuck", "explained", "unexplained", "verdict", "certainty", "roots", "reports", "mute",
        "boots", "window", "sources", "damage");
    var object = shell.gives("summary").get(0);
    assertThat(object.toString()).contains("stuck=Int[number=2]", "still_stuck=Int[number=2]", "explained=Int[number=2]", "verdict=Text[text=undecided]",
        "certainty=Text[text=guess]", "roots=ListOf[values=[]]", "mute=Bool[value=false]", "damage=Int[number=1]");
    assertThat(shell.values("summary", "reports")).containsExactly("{hung-task=2}");
    assertThat(shell.values("summary", "window")).containsExactly("{from=2016-06-01T14:11:13, until=2016-06-01T14:11:21}");
    assertThat(shell.shows("summary")).contains("2 blocked tasks in 1 group; place of wait known for 2 of 2; causes not decided by this version")
        .contains("wait for request-slot in get_request_wait").contains("first hang ").contains("(back-dated)").contains("silence is not recovery")
        .contains("1 damaged place !").contains("next: reports, bt R1, explain get_request_wait");
  }

  @Test
  void givenNothingStuck_whenSummary_thenVerdictNone_andNoProofOfHealth() {
    Shell shell = new Shell(Consoles.quiet());

    assertThat(shell.values("summary", "verdict")).containsExactly("none");
    assertThat(shell.values("summary", "stuck")).containsExactly("0");
    assertThat(shell.shows("summary")).contains("no proof of health");
    assertThat(new Shell(Consoles.nothing()).shows("summary")).contains("Nothing is open. open PATH");
  }

  @Test
  void givenTheSameReportInTwoSources_whenSummary_thenItCountsOnce() {
    HandEvidence one = Consoles.bcache();
    Episode r1 = one.reports().get(0);
    Banner b = r1.first();
    Banner copy = new Banner("b:R1.1", "b", "dmesg", b.lines(), b.offset(), b.stamp(), 1, "R1.1", b.report());
    Shell shell = new Shell(one.reporting(List.of(r1, new Episode("b:R1", List.of(copy)))));

    assertThat(shell.values("summary", "stuck")).containsExactly("1");
    assertThat(shell.values("summary", "reports")).containsExactly("{hung-task=1}");
    assertThat(shell.values("reports", "same_as")).containsExactly("absent", "R1.1");
    assertThat(shell.shows("reports")).contains("1 of them are the same as in an earlier source");
  }

  @Test
  void givenTenHeadsOrTheKernelsLine_whenSummary_thenMute() {
    HandEvidence one = Consoles.bcache();
    Banner b = one.reports().get(0).first();
    List<Banner> ten = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      ten.add(new Banner("R1." + i, "a", b.file(), b.lines(), b.offset(), b.stamp(), 1, "", b.report()));
    }
    Shell guessed = new Shell(one.reporting(List.of(new Episode("R1", ten))));
    Shell said = new Shell(one.marked(new PlacedMarker("a", 18, 1, Stamp.NONE, new Marker(Marker.Kind.MUTE, "Future hung task reports are suppressed", -1))));

    assertThat(guessed.values("summary", "mute")).containsExactly("true");
    assertThat(guessed.shows("summary")).contains("10 reports are the kernel's default budget");
    assertThat(said.values("summary", "mute")).containsExactly("true");
    assertThat(said.shows("reports")).contains("the kernel says that it suppresses further ones");
  }

  @Test
  void givenSources_whenListed_thenKeysAndOwnedLines() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("sources")).containsExactly("id", "file", "format", "lines", "owned", "events", "lost", "boots", "clock", "damage");
    assertThat(shell.values("sources", "owned")).containsExactly("{report=16, evidence=0, marker=0, other=1}");
    assertThat(shell.values("sources a", "damage")).containsExactly("[{line=1, what=3 printk messages dropped}]");
    assertThat(shell.values("sources --damage", "what")).containsExactly("3 printk messages dropped");
    assertThat(shell.shows("sources --damage")).contains("a:1|console.log|3 printk messages dropped");
    assertThat(new Shell(Consoles.mutex()).shows("sources --damage")).contains("No damage");
    assertThat(new Shell(Consoles.nothing()).shows("sources")).contains("Nothing is open");
  }

  @Test
  void givenPaths_whenOpened_thenTheWorkspaceIsAskedAndErrorsSetTheStatus() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("open x.log y.log")).contains("1 source, 2 reports");
    assertThat(shell.workspace.opened).containsExactly("x.log", "y.log");
    assertThat(shell.refusal("open").code()).isEqualTo(ErrorCode.WORDS);

    Shell two = new Shell(Consoles.bcache());
    two.workspace.failing(ErrorCode.NO_FILE.error("x.log is not there").at("x.log")).failing(ErrorCode.EMPTY.error("y.log is empty"));
    assertThat(two.shows("open x.log y.log")).contains("x.log is not there (D-SRC-001)").contains("y.log is empty");
    assertThat(two.last.status()).isEqualTo(ExitStatus.UNREADABLE);
    Shell one = new Shell(Consoles.bcache());
    one.workspace.failing(ErrorCode.NO_FILE.error("x.log is not there"));
    assertThat(one.refusal("open x.log").code()).isEqualTo(ErrorCode.NO_FILE);
  }

  @Test
  void givenASource_whenClosed_thenItIsSaid_andAWrongIdIsRefused() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("close a")).contains("closed a  console.log");
    assertThat(shell.refusal("close z").hint()).contains("sources: a");
    assertThat(shell.refusal("close").code()).isEqualTo(ErrorCode.WORDS);
  }

  @Test
  void givenTasks_whenListed_thenTheContractsKeys() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("tasks")).containsExactly("id", "comm", "pid", "tgid", "boot", "state", "blocked", "since", "waits_for", "held_by", "reports", "sources");
    assertThat(shell.values("tasks", "waits_for")).containsExactly("request-slot", "request-slot");
    assertThat(shell.values("tasks comm:events/5", "id")).containsExactly("T104");
    assertThat(shell.shows("task 103")).contains("T103  events/4:103").contains("R1  14:11:13  hung  120 s  x1  get_request_wait  a:2");
    assertThat(shell.selection.report()).isEqualTo("R1");
    assertThat(shell.selection.task()).isEqualTo("T103");
    shell.run("task -");
    assertThat(shell.selection.report()).isEmpty();
    assertThat(shell.refusal("task").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.refusal("task 105").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(shell.refusal("task 105").hint()).contains("near: ");
    assertThat(new Shell(Consoles.quiet()).gives("tasks")).isEmpty();
  }
}
