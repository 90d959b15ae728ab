package dstate.shell.batch;

import dstate.api.ask.Workspace;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.shell.dispatch.Answer.ScriptLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads scripts: one line of the prompt's language a line. */
public final class Scripts {
  /** Nobody writes a longer one; a log given by mistake ends here. */
  private static final int LONGEST = 1 << 20;

  private Scripts() {}

  /** The lines of a script file, each with its place. */
  public static List<ScriptLine> read(String path, Workspace workspace) {
    try {
      return lines(workspace.readSmall(path), path);
    } catch (Refusal refusal) {
      throw ErrorCode.SCRIPT.error(refusal.error().message()).at(path).hint("a script is a text file with one verb a line").refusal();
    }
  }

  /** The lines of a stream. @param name for messages */
  static List<ScriptLine> lines(InputStream in, String name) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(LONGEST + 1);
    } catch (IOException e) {
      throw ErrorCode.SCRIPT.error("the script cannot be read: " + e.getMessage()).at(name).refusal();
    }
    if (bytes.length > LONGEST) {
      throw ErrorCode.SCRIPT.error("longer than " + LONGEST + " bytes, which no script is").at(name)
          .hint("is it a log? open reads logs").refusal();
    }
    return lines(bytes, name);
  }

  private static List<ScriptLine> lines(byte[] bytes, String name) {
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
