package dstate.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dstate.api.ask.Workspace.Written;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideFileTest {
  @TempDir Path directory;

  @Test
  void givenANewName_whenWritten_thenTheFileIsThereAloneWithItsHash() throws IOException {
    Path file = directory.resolve("note.md");
    Written written = OutsideFile.write(file.toString(), "abc".getBytes(), false);
    assertThat(written).isEqualTo(new Written(file.toString(), 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assertThat(Files.readString(file)).isEqualTo("abc");
    try (var all = Files.list(directory)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void givenAFileThatIsThere_whenWritten_thenOnlyReplaceReplacesItAndALinkKeepsItsTarget() throws IOException {
    Path file = Files.writeString(directory.resolve("note.md"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.md"), file);
    assertThatThrownBy(() -> OutsideFile.write(file.toString(), "new".getBytes(), false)).isInstanceOf(Refusal.class);
    assertThat(Files.readString(file)).isEqualTo("old");
    OutsideFile.write(link.toString(), "new".getBytes(), true);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("new");
  }

  @Test
  void givenPlacesThatTakeNoFile_whenWritten_thenEachIsRefusedWithAHint() {
    for (String bad : List.of("", "/", directory.toString(), directory.resolve("no/such/dir.md").toString(), "/dev/null", "a\0b")) {
      assertThatThrownBy(() -> OutsideFile.write(bad, new byte[1], true)).as(bad)
          .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.error().code()).isEqualTo(ErrorCode.WRITE));
    }
  }
}
