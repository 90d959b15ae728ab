package dstate.engine.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a file whose name is no text in the charset of the JVM ({@code caf\351.log} of an old server). As an argument its odd
 * bytes have become U+FFFD and are lost; a path that a directory listed still has them, and reads the same.
 */
final class UndecodedName {
  private static final char LOST = '\ufffd';

  private UndecodedName() {}

  /** The path itself, or the one listed file that reads like it; the path itself when there is none, or more than one. */
  static Path find(Path typed) throws IOException {
    if (typed.toString().indexOf(LOST) < 0 || Files.exists(typed)) {
      return typed;
    }
    Path found = typed.isAbsolute() ? typed.getRoot() : Path.of("");
    for (Path name : typed) {
      Path next = found.resolve(name);
      if (name.toString().indexOf(LOST) >= 0 && !Files.exists(next)) {
        List<Path> like = like(found, name.toString());
        if (like.size() != 1) {
          return typed;
        }
        next = found.resolve(like.get(0));
      }
      found = next;
    }
    return found;
  }

  private static List<Path> like(Path directory, String name) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(directory, p -> p.getFileName().toString().equals(name))) {
      listed.forEach(p -> found.add(p.getFileName()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }
}
