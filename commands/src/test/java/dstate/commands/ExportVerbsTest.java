package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.ChecklistRun;
import dstate.api.result.ErrorCode;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.Shell;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExportVerbsTest {
  @Test
  void givenACase_whenExported_thenEverythingASecondReaderNeeds() {
    Shell shell = new Shell(Consoles.bcache());
    shell.run("note R1 waits for a slot");
    shell.notes.run(new ChecklistRun("K1", "hung-first", "1.0", Map.of(),
        List.of(new ChecklistRun.StepAnswer("hung-first", "mute", ChecklistRun.Answer.UNKNOWN, "unknown", "user", "not asked", List.of())), "", "ops", "now"));

    String text = shell.shows("export md");

    assertThat(shell.last.renderer()).isEqualTo("md");
    assertThat(text).contains("dstate case db17").contains("a|console.log|wall|17|1: 3 printk messages dropped|sha-of-a")
        .contains("G1: 2 tasks, request-slot; R1 events/4:103").contains("seen|it waits for request slot in get_request_wait")
        .contains("a:7  2016-06-01T14:11:18\t [] get_request_wait+0xcd/0x190").contains("N1|R1|open|ops|2026-05-08T14:03:22+08:00|waits for a slot")
        .contains("N1  a:4  ").contains("K1|hung-first|mute|UNKNOWN|user|not asked")
        .contains("dstate --case none console.log -e 'reports --each --full --json'").doesNotContain("Left out");
    assertThat(shell.run("export json").renderer()).isEqualTo("json");
    assertThat(shell.values("export json", "schema")).startsWith("dstate.summary/1", "dstate.export-source/1", "dstate.export-finding/1")
        .contains("dstate.note/1", "dstate.export-run/1", "dstate.export-command/1");
    assertThat(shell.values("export json", "command")).contains("dstate --case none console.log -e summary");
    assertThat(shell.refusal("export html").code()).isEqualTo(ErrorCode.FORMAT);
  }

  @Test
  void givenAFile_whenExported_thenItIsWrittenAndSaid() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.shows("export md -o ticket.md")).startsWith("wrote ticket.md  ").contains("sha256 4be1");
    assertThat(shell.workspace.written.get(0)).startsWith("ticket.md\ndstate case db17");
    assertThat(shell.refusal("export md -o /full/x").code()).isEqualTo(ErrorCode.WRITE);
  }

  @Test
  void givenAnyNotes_whenBrief_thenAtMost4000CharactersAndWhatWasDroppedIsSaid() {
    for (long seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      Shell shell = new Shell(Consoles.bcache());
      int notes = random.nextInt(60);
      for (int i = 0; i < notes; i++) {
        shell.notes.add("R1", dstate.api.model.Note.Status.OPEN, "字*_`x\n".repeat(1 + random.nextInt(400)), List.of());
      }

      String text = shell.shows("export md --brief") + "\n";

      assertThat(text.codePointCount(0, text.length())).as("seed " + seed).isLessThanOrEqualTo(4_000);
      assertThat(text).as("seed " + seed).contains("dstate case db17");
      if (notes > 20) {
        assertThat(text).as("seed " + seed).contains("Left out to fit:").contains("older note");
      }
    }
  }

  @Test
  void givenObjects_whenCopied_thenTheTextIsAHintAndAFileOfTheCase() {
    Shell shell = new Shell(Consoles.bcache());
    shell.run("note R1 mine");

    assertThat(shell.shows("copy R2")).isEqualTo("copied R2  8 lines  also in /cases/db17/copy.txt");
    assertThat(shell.last.hints().clipboard()).startsWith("2016-06-01T14:11:21\tINFO: task events/5:104");
    assertThat(shell.run("copy N1").hints().clipboard()).isEqualTo("N1 R1 (open, ops): mine\n");
    assertThat(shell.run("copy a:1..2").hints().clipboard().lines()).hasSize(2);
    assertThat(shell.run("copy notes").hints().clipboard()).contains("mine");
    assertThat(shell.run("copy last").hints().clipboardLast()).isTrue();
    assertThat(shell.refusal("copy").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.refusal("copy R9").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(new Shell(Consoles.bcache(), false).shows("copy R2")).doesNotContain("also in");
  }

  @Test
  void givenRendererOptions_whenAnyVerb_thenTheyAreHandedOn() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.run("reports --json").renderer()).isEqualTo("json");
    assertThat(shell.run("bt R1 --csv").renderer()).isEqualTo("csv");
    assertThat(shell.run("summary --md").renderer()).isEqualTo("md");
    assertThat(shell.run("reports --vertical --wide --no-header").hints()).isEqualTo(new dstate.api.ask.RenderHints(true, true, true, "", false));
    assertThat(shell.refusal("reports --json --csv").code()).isEqualTo(ErrorCode.OPTION);
  }
}
