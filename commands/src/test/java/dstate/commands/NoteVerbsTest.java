package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Note;
import dstate.api.result.ErrorCode;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.Shell;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteVerbsTest {
  private static List<String> places(Note note) {
    return note.cites().stream().map(c -> c.citation().place()).toList();
  }

  @Test
  void givenAReport_whenNoted_thenBannerStateLineAndTellingFrameAreFrozen() {
    Shell shell = new Shell(Consoles.bcache());

    String said = shell.shows("note R2 与备份脚本有关? waits for a slot");

    assertThat(said).isEqualTo("N1 saved on R2 (open)  14:03:22 +0800  ops  with 3 cited lines");
    Note note = shell.notes.notes().get(0);
    assertThat(note.about()).isEqualTo("R2");
    assertThat(note.text()).isEqualTo("与备份脚本有关? waits for a slot");
    assertThat(places(note)).containsExactly("a:10", "a:12", "a:15");
    assertThat(shell.keys("note R2 again")).containsExactly("id", "about", "status", "who", "when", "text", "cites", "history");
  }

  @Test
  void givenNewStateLines_whenNoted_thenTheyAreFoundToo() {
    Shell shell = new Shell(Consoles.mutex());

    shell.run("note T900 waits for the array's mutex");

    assertThat(places(shell.notes.notes().get(0))).containsExactly("a:1", "a:2", "a:5");
  }

  @Test
  void givenMoreLines_whenCited_thenTheyAreFrozenToo() {
    Shell shell = new Shell(Consoles.bcache());

    shell.run("note R1 see --cite a:1,a:8..9");
    assertThat(places(shell.notes.notes().get(0))).containsExactly("a:2", "a:4", "a:7", "a:1", "a:8", "a:9");
    shell.run("note R1#4 the bottom");
    assertThat(places(shell.notes.notes().get(1))).containsExactly("a:2", "a:4", "a:7", "a:9");
    shell.run("bt R1");
    shell.run("up");
    shell.run("note about the selected frame");
    assertThat(shell.notes.notes().get(2).about()).isEqualTo("R1");
    assertThat(places(shell.notes.notes().get(2))).containsExactly("a:2", "a:4", "a:7", "a:8");
    shell.run("note a:1 a line");
    assertThat(places(shell.notes.notes().get(3))).containsExactly("a:1");
    shell.run("note --case nothing cited");
    assertThat(shell.notes.notes().get(4).about()).isEmpty();
    shell.run("note G1 of the group");
    assertThat(shell.notes.notes().get(5).about()).isEqualTo("G1");
    assertThat(shell.refusal("note R1 x --cite a:99").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(shell.refusal("note R1 x --cite q:1").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
  }

  @Test
  void givenANote_whenEditedOrJudged_thenHistoryStays() {
    Shell shell = new Shell(Consoles.bcache());
    shell.run("note R1 first");

    shell.run("note --edit N1 second");
    shell.run("note --status ruled-out N1");

    assertThat(shell.notes.notes().get(0).text()).isEqualTo("second");
    assertThat(shell.notes.notes().get(0).status()).isEqualTo(Note.Status.RULED_OUT);
    assertThat(shell.values("notes", "history").get(0)).contains("text=first");
    assertThat(shell.run("note --edit N1").question().orElseThrow().verb()).isEqualTo("note --edit N1");
    assertThat(shell.refusal("note --status maybe N1").hint()).contains("open, confirmed or ruled-out");
    assertThat(shell.refusal("note --edit N7 x").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    shell.run("note --status confirmed R1 sure of it");
    assertThat(shell.notes.notes().get(1).status()).isEqualTo(Note.Status.CONFIRMED);
  }

  @Test
  void givenWrongWords_whenNoted_thenNothingIsWritten() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.refusal("note").code()).isEqualTo(ErrorCode.WORDS);
    assertThat(shell.refusal("note R1").hint()).contains("note R1 TEXT");
    assertThat(shell.refusal("note R7 typo in the id").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(shell.notes.notes()).isEmpty();
    shell.run("note reads like RAID6 and T-shirts");
    assertThat(shell.notes.notes()).hasSize(1);
  }

  @Test
  void givenNoCase_whenWriting_thenTheRefusalPassesThrough() {
    Shell shell = new Shell(Consoles.bcache(), false);

    assertThat(shell.refusal("note R1 text").code()).isEqualTo(ErrorCode.CASE_NONE);
    assertThat(shell.refusal("mark R1").code()).isEqualTo(ErrorCode.CASE_NONE);
    assertThat(shell.refusal("undo").code()).isEqualTo(ErrorCode.CASE_NONE);
    assertThat(shell.shows("notes")).contains("no case, so no notes");
  }

  @Test
  void givenNotes_whenListed_thenKeysFilterAndFooter() {
    Shell shell = new Shell(Consoles.bcache());
    assertThat(shell.shows("notes")).contains("no notes yet");
    shell.run("note R1 one");
    shell.run("note R2 two");
    shell.run("note --status ruled-out N2");

    assertThat(shell.keys("notes")).containsExactly("id", "about", "status", "who", "when", "text", "cites", "history");
    assertThat(shell.values("notes status:open", "id")).containsExactly("N1");
    assertThat(shell.shows("notes")).contains("N2|R2|ruled out|ops|two|3 lines cited").contains("2 notes. 1 ruled out.");
    assertThat(shell.values("notes", "cites").get(0)).contains("{file=console.log, line=2, text=2016-06-01T14:11:13\tINFO: task events/4:103");
    assertThat(shell.shows("undo 2")).contains("note N2").contains("note N1");
    assertThat(shell.shows("undo")).contains("nothing to undo");
    assertThat(shell.refusal("undo all").code()).isEqualTo(ErrorCode.WORDS);
  }

  @Test
  void givenAnObject_whenMarked_thenItIsListed() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.refusal("mark").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    assertThat(shell.shows("mark a:3 start")).isEqualTo("M1 marks a:3 \"start\"");
    shell.run("frame R1#2");
    assertThat(shell.shows("mark")).isEqualTo("M2 marks R1#2");
    assertThat(shell.keys("mark --list")).containsExactly("id", "target", "name", "who", "when");
    assertThat(shell.values("mark --list", "target")).containsExactly("a:3", "R1#2");
    assertThat(shell.refusal("mark R9").code()).isEqualTo(ErrorCode.NO_SUCH_ID);
  }

  @Test
  void givenCases_whenAsked_thenListedOpenedRenamedAndDeletedOnlyWithAYes() {
    Shell shell = new Shell(Consoles.bcache());

    assertThat(shell.keys("case list")).containsExactly("name", "path", "notes", "marks", "runs", "last_write", "inputs", "problem");
    assertThat(shell.values("case list", "name")).containsExactly("db17");
    assertThat(shell.shows("case")).contains("case db17").contains("/cases/db17");
    assertThat(shell.shows("case new other")).contains("case other");
    assertThat(shell.shows("case open db17")).contains("case db17");
    assertThat(shell.shows("case rename db17 db18")).contains("case db18");
    assertThat(shell.refusal("case open db71").hint()).contains("did you mean 'db17'");
    assertThat(shell.refusal("case burn").code()).isEqualTo(ErrorCode.WORDS);
    assertThat(shell.refusal("case delete db17").code()).isEqualTo(ErrorCode.UNSAFE);
    shell.settings = shell.settings.with("interactive", "on");
    String asked = shell.run("case delete db17").question().orElseThrow().verb();
    assertThat(shell.workspace.deleted).isEmpty();
    assertThat(shell.shows(asked + " no")).contains("stays");
    assertThat(shell.workspace.deleted).isEmpty();
    shell.run(asked + " yes");
    assertThat(shell.workspace.deleted).containsExactly("db17");
    assertThat(shell.shows("resume")).contains("resumed case db17");
    assertThat(shell.refusal("resume nope").code()).isEqualTo(ErrorCode.CASE_NAME);
  }
}
