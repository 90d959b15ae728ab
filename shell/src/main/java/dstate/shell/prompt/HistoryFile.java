package dstate.shell.prompt;

import dstate.api.ask.Workspace.CaseInfo;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jline.reader.LineReader;

/**
 * The typed lines of a case, in {@code history} in the case's directory; none with {@code --case none}. The file is made
 * readable for its owner alone before JLine opens it, which would let everybody read it.
 */
final class HistoryFile {
  private final LineReader reader;
  private String attached = "";

  HistoryFile(LineReader reader) {
    this.reader = reader;
  }

  /** Follows the case; what is wrong with the file is returned once, and the lines are then kept in memory only. */
  Optional<String> follow(CaseInfo info) {
    if (info.path().equals(attached)) {
      return Optional.empty();
    }
    attached = info.path();
    reader.setVariable(LineReader.HISTORY_FILE, null);
    if (info.name().isEmpty() || info.path().isEmpty()) {
      return Optional.empty();
    }
    Path file = Path.of(info.path(), "history");
    try {
      create(file);
      reader.setVariable(LineReader.HISTORY_FILE, file);
      reader.getHistory().load();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      reader.setVariable(LineReader.HISTORY_FILE, null);
      return Optional.of("the history of this case cannot be kept (" + file + "); lines are remembered until you leave");
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
