package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.result.ErrorCode;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.Shell;
import org.junit.jupiter.api.Test;

class StackVerbsTest {
  private static final String[] FRAME = {"n", "symbol", "offset", "size", "module", "reliable", "addr", "role", "waits_for"};

  @Test
  void givenAStack_whenBt_thenFromTheTellingFrameOn_andTheRestIsSaid() {
    Shell shell = new Shell(Consoles.bcache());

    String bt = shell.shows("bt R1");

    assertThat(shell.keys("bt R1")).containsExactly(FRAME);
    assertThat(bt).startsWith("R1  events/4:103  D  120 s  WAITS for request slot").contains("=> #2|get_request_wait+0xcd/0x190|WAITS for request slot")
        .contains("#4|kthread+0x9e/0xc0").contains("(#1 folded above: plumbing; 1 unreliable (?) folded; bt --all shows every frame)");
    assertThat(shell.selection.report()).isEqualTo("R1");
    assertThat(shell.selection.frame()).isEqualTo(2);
  }

  @Test
  void givenNumbersAndDepths_whenBt_thenNumbersOfFramesStay() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.values("bt R1 2", "n")).containsExactly("2", "3");
    assertThat(shell.shows("bt R1 2")).contains("#4 cut by the number");
    assertThat(shell.values("bt R1 -1", "n")).containsExactly("4");
    assertThat(shell.values("bt --reliable", "n")).containsExactly("1", "2", "3", "4");
    assertThat(shell.values("bt --all", "n")).containsExactly("0", "1", "2", "3", "4");
    assertThat(shell.shows("bt --raw").lines()).hasSize(5).first().asString().endsWith(" [] ? blk_peek_request+0x10/0x20");
    assertThat(shell.refusal("bt --al").code()).isEqualTo(ErrorCode.OPTION);
  }

  @Test
  void givenFrames_whenMoving_thenUnreliableOnesArePassedOver() {
    Shell shell = new Shell(Consoles.bcache());
    shell.run("bt R1");

    assertThat(shell.shows("up")).contains("#3  bch_submit_bbio+0x6b/0x100 [bcache]      caller of get_request_wait").contains("a:8")
        .contains("in 1 other report of this boot: R2 (reports sym:bch_submit_bbio)");
    assertThat(shell.selection.frame()).isEqualTo(3);
    shell.run("down 2");
    assertThat(shell.selection.frame()).isEqualTo(1);
    assertThat(shell.refusal("down").message()).isEqualTo("#1 is the innermost frame of R1");
    shell.run("down --all");
    assertThat(shell.selection.frame()).isZero();
    assertThat(shell.shows("frame")).contains("found on the stack, not by unwinding");
    shell.run("up 99");
    assertThat(shell.selection.frame()).isEqualTo(4);
    assertThat(shell.refusal("up").code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(shell.refusal("up zero").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
  }

  @Test
  void givenNumberSymbolOrGlob_whenFrame_thenThatFrame() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.refusal("frame 2").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.values("frame R2#3", "symbol")).containsExactly("bch_submit_bbio");
    assertThat(shell.selection.report()).isEqualTo("R2");
    assertThat(shell.keys("frame")).containsExactly(FRAME);
    assertThat(shell.values("frame get_request_wait", "n")).containsExactly("2");
    assertThat(shell.values("frame bch", "n")).containsExactly("3");
    assertThat(shell.values("frame *_wait", "n")).containsExactly("2");
    assertThat(shell.values("frame submit", "n")).containsExactly("3");
    assertThat(shell.refusal("frame get_request_wiat").hint()).contains("did you mean 'get_request_wait'");
    assertThat(shell.refusal("frame 9").hint()).contains("#0 to #4");
  }

  @Test
  void givenAFrameOrAWord_whenListed_thenItsMeaningAndTheLinesAround() {
    Shell shell = new Shell(Consoles.bcache());
    shell.run("bt R1");

    assertThat(shell.shows("list")).contains("waits for request slot").contains("> a:7|").contains("get_request_wait+0xcd");
    assertThat(shell.values("list a:2..3", "line")).containsExactly("2", "3");
    assertThat(shell.shows("list \"telling frame\"")).contains("telling frame");
    assertThat(shell.refusal("list nothing_like_it").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(shell.refusal("list a:90").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
  }

  @Test
  void givenWords_whenExplained_thenSymbolsTermsIdsAndErrors() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("explain get_request_wait")).contains("waits for request slot").contains("next: ").contains("tells in R1 R2");
    assertThat(shell.values("explain get_request_wait", "waits_for")).containsExactly("request-slot");
    assertThat(shell.shows("explain io_schedule")).contains("plumbing").contains("on the stack of R1 R2");
    assertThat(shell.values("explain \"request slot\"", "kind")).containsExactly("term");
    assertThat(shell.shows("explain D-FIL-003")).contains("unknown field").contains("exit status 2");
    assertThat(shell.shows("explain R1")).contains("seen      events/4:103 was in uninterruptible sleep").contains("a:2")
        .contains("it waits for request slot in get_request_wait   a:2 a:7");
    assertThat(shell.values("explain G1", "kind")).containsExactly("group");
    assertThat(shell.values("explain T103", "kind")).containsExactly("task");
    assertThat(shell.refusal("explain get_reqest_wait").hint()).contains("get_request_wait");
    assertThat(shell.refusal("explain").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    shell.settings = shell.settings.with("last-error", "D-FIL-003 unknown field 'dve'");
    assertThat(shell.shows("explain last-error")).contains("it said: D-FIL-003 unknown field 'dve'");
  }

  @Test
  void givenNoReports_whenStackVerbsRun_thenNothingIsSelected() {
    Shell shell = new Shell(Consoles.nothing());

    for (String verb : new String[] {"bt", "frame", "up", "down", "list"}) {
      assertThat(shell.refusal(verb).code()).as(verb).isEqualTo(ErrorCode.NOTHING_SELECTED);
      assertThat(shell.refusal(verb).hint()).as(verb).contains("open PATH");
    }
  }
}
