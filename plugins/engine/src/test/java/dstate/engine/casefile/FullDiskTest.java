package dstate.engine.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.model.Note.Status;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.engine.HandMade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir Path dir;
  private final FailingDisk disk = new FailingDisk();
  private CaseFile file;

  @BeforeEach
  void open() {
    file = Cases.store(dir, HandMade::new, disk).open("db17", true);
    file.add("R1", Status.OPEN, "before", List.of());
  }

  private Refusal refused(String text) {
    return catchThrowableOfType(Refusal.class, () -> file.add("R2", Status.OPEN, text, List.of(Cases.CITE)));
  }

  @Test
  void givenAFullDisk_whenANoteIsWritten_thenItIsRefusedAtOnceAndItsTextIsInTheSecondPlace() throws IOException {
    for (int room : new int[] {0, 1, 20, 150}) {
      byte[] before = Cases.bytes(dir, "db17");
      disk.room(Journal.FILE, room, true);
      Refusal refusal = refused("precious 与 " + room);
      assertThat(refusal.error().code()).isEqualTo(ErrorCode.CASE_DISK);
      assertThat(refusal.error().message()).contains("No space left on device");
      assertThat(refusal.error().hint()).contains(dir.resolve(UnsavedNotes.FILE).toString());
      assertThat(Files.readString(dir.resolve(UnsavedNotes.FILE))).contains("precious 与 " + room).contains("db17");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(UnsavedNotes.FILE)))).isEqualTo("rw-------");
      assertThat(file.info().problem()).contains("No space left on device");
      assertThat(Cases.bytes(dir, "db17")).as("what was half written is cut off again").isEqualTo(before);
      disk.heal();
      assertThat(file.add("R2", Status.OPEN, "again " + room, List.of()).text()).isEqualTo("again " + room);
      assertThat(file.info().problem()).isEmpty();
    }
  }

  @Test
  void givenAHalfWrittenRecordThatCannotBeCutOff_whenThereIsRoomAgain_thenLaterRecordsAreWhole() {
    disk.room(Journal.FILE, 30, false);
    refused("lost here");
    disk.heal();
    file.add("R2", Status.OPEN, "later", List.of());
    CaseFile again = Cases.store(dir).open("db17", false);
    assertThat(Cases.texts(again)).hasSize(2).last().asString().endsWith("later");
    assertThat(again.info().problem()).contains("1 record damaged");
  }

  @Test
  void givenASyncThatFails_whenANoteIsWritten_thenItIsNotAcknowledgedAndNotThereTwice() {
    CaseFile other = Cases.store(dir).open("db17", false);
    disk.failSync(Journal.FILE);
    assertThat(refused("not synced").error().code()).isEqualTo(ErrorCode.CASE_DISK);
    disk.heal();
    file.add("R2", Status.OPEN, "not synced", List.of());
    assertThat(Cases.texts(file)).containsExactly("N1 before", "N2 not synced");
    assertThat(Cases.texts(other)).isEqualTo(Cases.texts(file));
  }

  @Test
  void givenNoRoomAnywhere_whenANoteIsWritten_thenTheRefusalHoldsTheText() {
    disk.room("", 0, true);
    Refusal refusal = refused("precious");
    assertThat(refusal.error().excerpt()).isEqualTo("precious");
    assertThat(refusal.error().hint()).contains("copy it now");
  }

  @Test
  void givenAnotherUsersFileInTheSecondPlace_whenANoteIsKept_thenThatFileIsNotTouched() throws IOException {
    Path victim = Files.writeString(dir.resolve("victim"), "mine");
    Files.createSymbolicLink(dir.resolve(UnsavedNotes.FILE), victim);
    disk.room(Journal.FILE, 0, true);
    String hint = refused("precious").error().hint();
    assertThat(victim).hasContent("mine");
    String kept = hint.substring(hint.indexOf(dir.toString()), hint.indexOf(';'));
    assertThat(Files.readString(Path.of(kept))).contains("precious");
  }

  @Test
  void givenADirectoryThatCannotBeMade_whenACaseIsOpened_thenItSaysSoAndWorksOnceItCan() throws IOException {
    Path blocked = Files.createDirectory(dir.resolve("b"));
    Files.writeString(blocked.resolve("cases"), "a file is in the way");
    CaseFile blockedFile = Cases.store(blocked).open("x", true);
    assertThat(blockedFile.info().problem()).contains("could not be made");
    blockedFile.recordInput(new HandMade().source("a", "x.log", "id", 1, "y").sources().get(0));
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> blockedFile.add("", Status.OPEN, "precious", List.of()));
    assertThat(refusal.error().code()).isEqualTo(ErrorCode.CASE_DISK);
    assertThat(Files.readString(blocked.resolve(UnsavedNotes.FILE))).contains("precious");

    Files.delete(blocked.resolve("cases"));
    assertThat(blockedFile.add("", Status.OPEN, "precious", List.of()).id()).isEqualTo("N1");
    assertThat(blockedFile.info().inputs()).containsExactly("x.log");
    assertThat(blockedFile.info().problem()).isEmpty();
  }

  @Test
  void givenAnUndoOnAFullDisk_whenRefused_thenNothingHasChanged() {
    disk.room(Journal.FILE, 0, true);
    assertThat(catchThrowableOfType(Refusal.class, () -> file.undo(1)).error().hint()).contains("nothing was changed");
    assertThat(file.notes()).hasSize(1);
  }
}
