package dstate.engine.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.model.Note.Status;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseStoreTest {
  @TempDir Path dir;

  private static ErrorCode code(Runnable run) {
    return catchThrowableOfType(Refusal.class, run::run).error().code();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "a/b", "/etc", ".hidden", "-x", "a b", "a\nb", "a\0b", "none", "a:b", "~", "a\\b", "\u202ex"})
  void givenANameThatIsNone_whenOpened_thenItIsRefused(String name) {
    CaseStore store = Cases.store(dir);
    assertThat(code(() -> store.open(name, true))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(code(() -> store.delete(name))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(dir.resolve("cases")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"db17", "console.log-1a2b3c", "a@b_c-d", "控制台"})
  void givenANameOfLettersAndDigits_whenOpened_thenItIsACase(String name) {
    assertThat(Cases.store(dir).open(name, true).info().problem()).isEmpty();
    assertThat(Cases.store(dir).list()).extracting(CaseInfo::name).containsExactly(name);
  }

  @Test
  void givenAVeryLongName_whenOpened_thenItIsRefused() {
    assertThat(code(() -> Cases.store(dir).open("x".repeat(201), true))).isEqualTo(ErrorCode.CASE_NAME);
  }

  @ParameterizedTest
  @CsvSource({"/var/log/console.log, 1a2b3c4d5e, console.log-1a2b3c", "a.tar!var/log/messages, abcdef0, messages-abcdef", "-, 123456, stdin-123456",
      "my log (1).txt, 123456, my_log__1_.txt-123456", ".hidden, 123456, _.hidden-123456", "控制台.log, 123456, 控制台.log-123456", "x, '', x"})
  void givenAFirstSource_whenItsCaseIsNamed_thenItIsBaseNameAndIdentityInAllowedLetters(String file, String identity, String name) {
    assertThat(CaseStore.derivedName(file, identity)).isEqualTo(name);
    assertThat(Cases.store(dir).open(name, true).info().problem()).isEmpty();
  }

  @Test
  void givenNoSuchCase_whenOpenedWithoutMaking_thenTheCasesThereAreAreNamed() {
    CaseStore store = Cases.store(dir);
    store.open("db17", true);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.open("db18", false));
    assertThat(refusal.error().code()).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(refusal.error().hint()).contains("db17");
  }

  @Test
  void givenSymbolicLinks_whenOpenedListedOrDeleted_thenTheyAreNotFollowed() throws IOException {
    CaseStore store = Cases.store(dir);
    store.open("real", true).add("", Status.OPEN, "x", List.of());
    Path outside = Files.createDirectory(dir.resolve("outside"));
    Path victim = Files.writeString(outside.resolve(Journal.FILE), "mine\n");
    Files.createSymbolicLink(dir.resolve("cases/link"), outside);
    Files.createDirectory(dir.resolve("cases/inner"));
    Files.createSymbolicLink(Cases.journal(dir, "inner"), victim);
    Files.createSymbolicLink(dir.resolve("cases/real/escape"), outside);

    assertThat(code(() -> store.open("link", true))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(code(() -> store.open("inner", true))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(code(() -> store.delete("link"))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(code(() -> store.rename("real", "link"))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(store.list()).extracting(CaseInfo::name).containsExactly("real");
    store.delete("real");
    assertThat(victim).hasContent("mine\n");
    assertThat(dir.resolve("cases/real")).doesNotExist();
  }

  @Test
  void givenSeveralCases_whenListed_thenTheNewestIsFirstWithItsCounts() throws IOException {
    CaseStore store = Cases.store(dir);
    store.open("old", true).add("", Status.OPEN, "x", List.of());
    store.open("new", true).mark("R1", "");
    Files.setLastModifiedTime(Cases.journal(dir, "old"), FileTime.fromMillis(1_000_000));
    assertThat(store.list()).extracting(i -> i.name() + " " + i.notes() + " " + i.marks()).containsExactly("new 0 1", "old 1 0");
    assertThat(new CaseStore(dir.resolve("nowhere"), "ops", dstate.engine.HandMade::new).list()).isEmpty();
  }

  @Test
  void givenACase_whenRenamed_thenItsNotesGoAlongAndATakenNameIsRefused() {
    CaseStore store = Cases.store(dir);
    store.open("a", true).add("", Status.OPEN, "x", List.of());
    store.open("b", true);
    assertThat(code(() -> store.rename("a", "b"))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(code(() -> store.rename("nobody", "c"))).isEqualTo(ErrorCode.CASE_NAME);
    assertThat(store.rename("a", "c").notes()).isEqualTo(1);
    assertThat(store.list()).extracting(CaseInfo::name).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void givenAnOpenCase_whenAnotherShellDeletesIt_thenTheNextNoteIsKeptElsewhereAndSaid() throws IOException {
    CaseStore store = Cases.store(dir);
    CaseFile file = store.open("a", true);
    file.add("", Status.OPEN, "x", List.of());
    store.delete("a");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> file.add("", Status.OPEN, "precious", List.of()));
    assertThat(refusal.error().message()).contains("deleted or renamed");
    assertThat(Files.readString(dir.resolve(UnsavedNotes.FILE))).contains("precious");
    assertThat(file.notes()).as("what was read stays readable").hasSize(1);
    assertThat(file.info().problem()).isNotEmpty();
  }
}
