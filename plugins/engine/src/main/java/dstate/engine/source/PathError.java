package dstate.engine.source;

import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a failed look at a path means to the user. */
final class PathError {
  private PathError() {}

  static UserError of(String file, IOException e) {
    // A file where a folder should be: JDK 17 passes the system's words on, 25 says that there is no such file.
    if (e instanceof NoSuchFileException || e instanceof FileSystemException f && "Not a directory".equals(f.getReason())) {
      return ErrorCode.NO_FILE.error("there is no file " + file).at(file).hint(nearest(file));
    }
    if (e instanceof AccessDeniedException) {
      return ErrorCode.NO_FILE.error(file + " may not be read by this user").at(file).hint("look at its owner and mode: ls -l " + file);
    }
    if (e instanceof PathWatch.Stuck) {
      return ErrorCode.NO_FILE.error(file + " did not answer within " + PathWatch.LIMIT_MILLIS / 1000 + " s")
          .at(file).hint("is it on a network mount whose server is gone? copy the file from elsewhere");
    }
    if (e instanceof FileSystemLoopException) {
      return ErrorCode.NO_FILE.error(file + " is a link that leads to itself").at(file).hint("name the file itself");
    }
    return ErrorCode.READ_ERROR.error(file + " could not be read: " + reason(file, e)).at(file).hint("look at the file and its disk: ls -l " + file);
  }

  /** The system's words without the path in front of them. */
  static String reason(String file, IOException e) {
    String said = e.getMessage() == null ? "input/output error" : e.getMessage();
    return said.startsWith(file + ": ") ? said.substring(file.length() + 2) : said;
  }

  private static String nearest(String file) {
    int slash = file.lastIndexOf('/');
    return slash > 0 ? "what is there: ls " + file.substring(0, slash) : "the current directory is " + Path.of("").toAbsolutePath();
  }
}
