package dstate.shell.batch;

import dstate.api.result.ErrorCode;
import dstate.shell.dispatch.Answer.ScriptLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads scripts: one line of the prompt's language a line. */
public final class Scripts {
  /** Nobody writes a longer one; a log given by mistake ends here. */
  private static final int LONGEST = 1 << 20;

  private Scripts() {}

  /** The lines of a script file, each with its place. */
  public static List<ScriptLine> read(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return lines(in, path);
    } catch (NoSuchFileException e) {
      throw ErrorCode.SCRIPT.error("no such file").at(path).hint("a script is a text file with one verb a line").refusal();
    } catch (IOException | InvalidPathException e) {
      throw ErrorCode.SCRIPT.error("the script cannot be read: " + (Files.isDirectory(Path.of(path)) ? "it is a directory" : e.getMessage()))
          .at(path).refusal();
    }
  }

  /** The lines of a stream. @param name for messages */
  public static List<ScriptLine> lines(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw ErrorCode.SCRIPT.error("longer than " + LONGEST + " bytes, which no script is").at(name)
          .hint("is it a log? open reads logs").refusal();
    }
    List<ScriptLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.add(new ScriptLine(line, name + ":" + number));
      }
    }
    return lines;
  }
}
