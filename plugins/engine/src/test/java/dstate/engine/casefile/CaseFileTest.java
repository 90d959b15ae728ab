package dstate.engine.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.model.ChecklistRun;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Citation;
import dstate.api.model.Mark;
import dstate.api.model.Note;
import dstate.api.model.Note.SourceState;
import dstate.api.model.Note.Status;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Refusal;
import dstate.engine.HandMade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  @TempDir Path dir;

  private CaseFile open() {
    return Cases.store(dir).open("db17", true);
  }

  @Test
  void givenNotesMarksFiltersAndRuns_whenReopened_thenAllAreThere() {
    try (CaseFile file = open()) {
      file.add("R3", Status.OPEN, "All mysqld threads are in fsync", List.of(Cases.CITE));
      file.edit("n1", Status.CONFIRMED, "", List.of());
      file.mark("a:123", "culprit");
      file.saveFilter("storage", "dev:vdb");
      file.saveFilter("gone", "dev:vda");
      file.saveFilter("gone", "");
      file.startRun("storage-path", "1.4", Map.of("dev", "vdb", "a", ""));
      file.answer("K1", new StepAnswer("storage-path", "s1", Answer.ASK, "unknown", "probe", "no tree", List.of()));
      file.answer("K1", new StepAnswer("storage-path", "s2", Answer.PASS, "yes", "probe", "31 reports", List.of(Cases.CITE)));
      file.answer("K1", new StepAnswer("storage-path", "s1", Answer.NO, "no", "user", "", List.of()));
      file.end("k1", "device");
    }

    CaseFile file = Cases.store(dir).open("db17", false);
    Note note = file.notes().get(0);
    assertThat(note.id()).isEqualTo("N1");
    assertThat(note.about()).isEqualTo("R3");
    assertThat(note.status()).isEqualTo(Status.CONFIRMED);
    assertThat(note.who()).isEqualTo("ops");
    assertThat(note.when()).isEqualTo(Cases.WHEN);
    assertThat(note.cites()).containsExactly(new Note.Cited(Cases.CITE, SourceState.GONE));
    assertThat(note.history()).containsExactly(new Note.Change("ops", Cases.WHEN, Status.OPEN, "All mysqld threads are in fsync"));
    assertThat(file.marks()).containsExactly(new Mark("M1", "a:123", "culprit", "ops", Cases.WHEN));
    assertThat(file.filters()).containsExactly(Map.entry("storage", "dev:vdb"));
    ChecklistRun run = file.runs().get(0);
    assertThat(run.answers()).extracting(StepAnswer::step).containsExactly("s2", "s1");
    assertThat(run.answers().get(0).cites()).containsExactly(Cases.CITE);
    assertThat(run.verdict()).isEqualTo("device");
    assertThat(run.params()).isEqualTo(Map.of("dev", "vdb", "a", ""));
    assertThat(file.info().problem()).isEmpty();
    assertThat(file.info().lastWrite()).isEqualTo(Cases.WHEN);
  }

  @Test
  void givenAnyCharacters_whenWrittenAndReopened_thenTheyAreTheSame() {
    StringBuilder all = new StringBuilder("与备份脚本有关? ");
    for (char c = 0; c < 0x3000; c++) {
      all.append(c);
    }
    all.append("\ud800 lone, pair \ud83d\ude00, \udc00\ufeff\uffff\u2028");
    Citation cite = new Citation("a", all.toString(), 1, 0, "id", all.toString());
    open().add(all.toString(), Status.OPEN, all.toString(), List.of(cite));
    Note note = open().notes().get(0);
    assertThat(note.text()).isEqualTo(all.toString());
    assertThat(note.about()).isEqualTo(all.toString());
    assertThat(note.cites().get(0).citation()).isEqualTo(cite);
  }

  @Test
  void givenEdits_whenUndoneAndRedone_thenEachVersionComesBack() {
    CaseFile file = open();
    file.add("R1", Status.OPEN, "one", List.of());
    file.edit("N1", null, "two", List.of());
    file.edit("N1", Status.RULED_OUT, "three", List.of(Cases.CITE));
    file.mark("R1", "m");

    assertThat(file.undo(2)).containsExactly("mark M1 on R1", "edit of note N1");
    assertThat(file.notes().get(0).text()).isEqualTo("two");
    assertThat(file.notes().get(0).cites()).isEmpty();
    assertThat(file.notes().get(0).history()).extracting(Note.Change::text).containsExactly("one");
    assertThat(file.marks()).isEmpty();
    assertThat(file.redo()).containsExactlyInAnyOrder("mark M1 on R1", "edit of note N1");
    assertThat(file.redo()).isEmpty();
    assertThat(file.notes().get(0).status()).isEqualTo(Status.RULED_OUT);

    assertThat(file.undo(99)).hasSize(4).endsWith("note N1 on R1");
    assertThat(file.undo(1)).isEmpty();
    assertThat(open().notes()).isEmpty();
    assertThat(file.add("", Status.OPEN, "new", List.of()).id()).as("ids are not used again").isEqualTo("N2");
    assertThat(file.redo()).as("a new note makes the undo final").isEmpty();
  }

  @Test
  void givenTheSourceOfACitation_whenItStaysMovesChangesOrGoes_thenTheNoteKnows() {
    Citation cite = new HandMade().source("a", "console.log", "id-1", 1, "1.0 first", "2.0 second").lines().cite("a", 2).orElseThrow();
    open().add("R1", Status.OPEN, "text", List.of(cite));

    assertThat(state(new HandMade().source("a", "console.log", "id-1", 1, "1.0 first", "2.0 second"))).isEqualTo(SourceState.SAME);
    assertThat(state(new HandMade().source("b", "/mnt/console.log", "id-1", 1, "1.0 first", "2.0 second"))).isEqualTo(SourceState.MOVED);
    assertThat(state(new HandMade().source("a", "console.log", "id-2", 1, "1.0 first", "2.0 second"))).isEqualTo(SourceState.CHANGED);
    assertThat(state(new HandMade().source("a", "console.log", "id-1", 1, "1.0 first", "2.0 edited"))).isEqualTo(SourceState.CHANGED);
    assertThat(state(new HandMade().source("a", "console.log", "id-1", 1, "1.0 first"))).isEqualTo(SourceState.CHANGED);
    assertThat(state(new HandMade().source("a", "other.log", "id-2", 1, "2.0 second"))).isEqualTo(SourceState.GONE);
    assertThat(state(new HandMade())).isEqualTo(SourceState.GONE);
    assertThat(state(new HandMade().source("a", "console.log", "id-2", 1, "x").source("b", "moved", "id-1", 1, "1.0 first", "2.0 second")))
        .isEqualTo(SourceState.MOVED);
  }

  private SourceState state(HandMade evidence) {
    return Cases.store(dir, () -> evidence, CaseDisk.REAL).open("db17", false).notes().get(0).cites().get(0).state();
  }

  @Test
  void givenTwoShells_whenTheyWriteInTurn_thenIdsAreUniqueAndEachSeesTheOther() {
    CaseFile one = open();
    CaseFile two = open();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add((i % 3 == 0 ? one : two).add("R1", Status.OPEN, "text " + i, List.of()).id());
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(50);
    assertThat(Cases.texts(one)).isEqualTo(Cases.texts(two)).hasSize(50);
    one.undo(1);
    assertThat(two.notes()).hasSize(49);
  }

  @Test
  void givenThreadsOnTwoFilesOfACase_whenTheyWrite_thenNothingIsLost() throws Exception {
    CaseStore store = Cases.store(dir);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      CaseFile file = t % 2 == 0 ? store.open("db17", true) : open();
      threads.add(new Thread(() -> {
        for (int i = 0; i < 25; i++) {
          file.add("R1", Status.OPEN, Thread.currentThread().getName() + " " + i, List.of());
        }
      }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    CaseFile file = open();
    assertThat(file.notes()).extracting(Note::id).doesNotHaveDuplicates().hasSize(100);
    assertThat(file.info().problem()).isEmpty();
  }

  @Test
  void givenARunningModelOfTheCase_whenRandomActionsAreTaken_thenReopeningGivesTheSame() {
    long seed = Long.getLong("seed", 7);
    Random random = new Random(seed);
    CaseFile file = open();
    for (int i = 0; i < 300; i++) {
      List<Note> notes = file.notes();
      switch (random.nextInt(6)) {
        case 0, 1 -> file.add("R" + i, Status.OPEN, "n" + i, List.of());
        case 2 -> notes.stream().findAny().ifPresent(n -> file.edit(n.id(), Status.CONFIRMED, "e" + random.nextInt(), List.of()));
        case 3 -> file.mark("R" + i, "");
        case 4 -> file.undo(1 + random.nextInt(3));
        default -> file.redo();
      }
      CaseFile again = Cases.store(dir).open("db17", false);
      assertThat(again.notes()).as("seed %d, step %d", seed, i).isEqualTo(file.notes());
      assertThat(again.marks()).isEqualTo(file.marks());
    }
  }

  @Test
  void givenNoCase_whenWritten_thenItIsRefusedWithStatus6AndReadsAreEmpty() {
    CaseFile none = Cases.store(dir).none();
    none.recordInput(new HandMade().source("a", "x", "id", 1, "y").sources().get(0));
    assertThat(none.writable()).isFalse();
    assertThat(none.notes()).isEmpty();
    assertThat(none.info().name()).isEmpty();
    List<Runnable> writes = List.of(() -> none.add("R1", Status.OPEN, "x", List.of()), () -> none.edit("N1", null, "x", List.of()),
        () -> none.mark("R1", ""), () -> none.saveFilter("a", "b"), () -> none.startRun("l", "1", Map.of()), () -> none.undo(1),
        () -> none.end("K1", "v"));
    for (Runnable write : writes) {
      Refusal refusal = catchThrowableOfType(Refusal.class, write::run);
      assertThat(refusal.error().code()).isEqualTo(ErrorCode.CASE_NONE);
      assertThat(refusal.error().code().status()).isEqualTo(ExitStatus.REFUSED);
    }
    assertThat(dir.resolve("cases")).doesNotExist();
  }

  @Test
  void givenWrongIdsOrTexts_whenWritten_thenTheMistakeIsNamedAndNothingIsWritten() {
    CaseFile file = open();
    file.add("", Status.OPEN, "x", List.of());
    long size = Cases.bytes(dir, "db17").length;
    assertThat(code(() -> file.edit("N9", null, "x", List.of()))).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(code(() -> file.end("K1", "x"))).isEqualTo(ErrorCode.NO_SUCH_ID);
    assertThat(code(() -> file.add("R1", Status.OPEN, " \n", List.of()))).isEqualTo(ErrorCode.WORDS);
    assertThat(code(() -> file.add("R1", Status.OPEN, "x".repeat(3 << 20), List.of()))).isEqualTo(ErrorCode.WORDS);
    assertThat(Cases.bytes(dir, "db17")).hasSize((int) size);
  }

  private static ErrorCode code(Runnable run) {
    return catchThrowableOfType(Refusal.class, run::run).error().code();
  }

  @Test
  void givenANewCase_whenMade_thenDirectoryAndJournalArePrivate() throws Exception {
    open().add("", Status.OPEN, "x", List.of());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("cases/db17")))).isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Cases.journal(dir, "db17")))).isEqualTo("rw-------");
  }

  @Test
  void givenSources_whenRecordedAgainAndAgain_thenEachIsInTheCaseOnce() {
    HandMade evidence = new HandMade().source("a", "console.log", "id-1", 1, "x").source("b", "dmesg", "id-2", 1, "y");
    for (int i = 0; i < 3; i++) {
      CaseFile file = open();
      evidence.sources().forEach(file::recordInput);
    }
    assertThat(open().info().inputs()).containsExactly("console.log", "dmesg");
    assertThat(new String(Cases.bytes(dir, "db17"), java.nio.charset.StandardCharsets.UTF_8).lines()).hasSize(3);
  }
}
