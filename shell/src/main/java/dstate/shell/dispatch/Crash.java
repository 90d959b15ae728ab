package dstate.shell.dispatch;

import dstate.api.ask.Workspace;
import dstate.api.result.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Turns a bug into one line for the user and a file in the case for whoever repairs it. */
final class Crash {
  private static final int FILES = 100;

  private Crash() {}

  /** What to say: one line, no stack trace. The file holds the line that was run, versions and stack, nothing of the evidence. */
  static String told(Throwable bug, String line, Workspace workspace) {
    String verb = line.strip().split("[ \t]", 2)[0];
    String first = "internal error in '" + verb + "'";
    String where = write(text(bug, line), workspace);
    return where.isEmpty() ? first + ": " + headline(bug) + place(bug) : first + "; what happened is in " + where;
  }

  private static String write(String text, Workspace workspace) {
    try {
      String folder = workspace.caseInfo().path();
      if (folder.isEmpty()) {
        return "";
      }
      for (int i = 1; i <= FILES; i++) {
        try {
          return workspace.write(folder + "/crash-" + i + ".txt", text.getBytes(StandardCharsets.UTF_8), false).path();
        } catch (Refusal taken) {
          continue; // an earlier crash has this name; if the folder is not writable the last one fails likewise
        }
      }
      return "";
    } catch (RuntimeException | LinkageError e) {
      return ""; // the one line on the screen is what remains
    }
  }

  private static String text(Throwable bug, String line) {
    StringBuilder b = new StringBuilder("line: ").append(line).append('\n');
    Map<String, String> about = new TreeMap<>();
    for (String key : new String[] {"java.version", "java.vm.name", "os.name", "os.version", "os.arch"}) {
      about.put(key, System.getProperty(key, ""));
    }
    about.forEach((k, v) -> b.append(k).append(": ").append(v).append('\n'));
    int depth = 0;
    for (Throwable t = bug; t != null && depth < 8; t = t.getCause(), depth++) {
      b.append(depth == 0 ? "" : "caused by ").append(t.getClass().getName()).append(": ").append(t.getMessage()).append('\n');
      for (StackTraceElement element : t.getStackTrace()) {
        b.append("    at ").append(element).append('\n');
      }
    }
    return b.toString();
  }

  private static String headline(Throwable bug) {
    return bug.getClass().getSimpleName() + (bug.getMessage() == null ? "" : ": " + bug.getMessage());
  }

  private static String place(Throwable bug) {
    StackTraceElement[] stack = bug.getStackTrace();
    return stack.length == 0 ? "" : " at " + stack[0];
  }
}
