package dstate.shell.house;

import java.util.ArrayList;
import java.util.List;

/**
 * A document whose blocks hold commands and their output, taken apart and put together again.
 *
 * <p>Two kinds of fenced blocks are executed, all else is text. {@code console}: lines that start with {@code $ } are
 * commands, what follows up to the next one is their output. {@code dstate ARGUMENTS}: lines that start with {@code dstate> }
 * are lines of the shell's language, typed one after the other into one shell that was started with the arguments.
 *
 * @param parts in the order of the document; their texts joined are the document
 */
record Walkthrough(List<Part> parts) {
  private static final String CONSOLE = "console";
  private static final String SESSION = "dstate";

  Walkthrough {
    parts = List.copyOf(parts);
  }

  /** A stretch of the document. */
  sealed interface Part {
    String text();
  }

  /** Text, headings, blocks of another kind, and the fences themselves. */
  record Told(String text) implements Part {}

  /**
   * @param line 1-based, for messages
   * @param session arguments of the shell that the command is typed into; null: a command of the user's own shell
   * @param before commands typed into the same session before this one
   * @param prompt {@code $ } or {@code dstate> }
   * @param command without the prompt
   * @param expected output with its line ends
   */
  record Step(int line, String session, List<String> before, String prompt, String command, String expected) implements Part {
    Step {
      before = List.copyOf(before);
    }

    @Override
    public String text() {
      return prompt + command + "\n" + expected;
    }

    Step expecting(String output) {
      return new Step(line, session, before, prompt, command, output);
    }
  }

  /** Takes a document apart. Every byte of it is in exactly one part. */
  static Walkthrough of(String document) {
    List<Part> parts = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    String[] lines = document.split("(?<=\n)");
    for (int i = 0; i < lines.length; i++) {
      told.append(lines[i]);
      String fence = fence(lines[i]);
      String info = lines[i].substring(fence.length()).strip();
      boolean session = info.equals(SESSION) || info.startsWith(SESSION + " ");
      if (fence.isEmpty() || !session && !info.equals(CONSOLE)) {
        continue;
      }
      parts.add(new Told(told.toString()));
      told.setLength(0);
      i = block(lines, i + 1, fence, session ? info.substring(SESSION.length()).strip() : null, parts);
      if (i < lines.length) {
        told.append(lines[i]);
      }
    }
    parts.add(new Told(told.toString()));
    return new Walkthrough(parts);
  }

  /** Three backticks or more at the start of a line; a block ends at as many, so that its output may hold fewer. */
  private static String fence(String line) {
    int ticks = 0;
    while (ticks < line.length() && line.charAt(ticks) == '`') {
      ticks++;
    }
    return ticks < 3 ? "" : line.substring(0, ticks);
  }

  /** Reads steps from {@code from} to the closing fence; where that is. */
  private static int block(String[] lines, int from, String fence, String session, List<Part> parts) {
    String prompt = session == null ? "$ " : "dstate> ";
    List<String> before = new ArrayList<>();
    int i = from;
    while (i < lines.length && !lines[i].stripTrailing().equals(fence)) {
      if (!lines[i].startsWith(prompt)) {
        throw new IllegalArgumentException("line " + (i + 1) + ": a block starts with '" + prompt + "', found: " + lines[i]);
      }
      int start = i++;
      StringBuilder output = new StringBuilder();
      while (i < lines.length && !lines[i].startsWith(prompt) && !lines[i].stripTrailing().equals(fence)) {
        output.append(lines[i++]);
      }
      String command = lines[start].substring(prompt.length()).stripTrailing();
      parts.add(new Step(start + 1, session, before, prompt, command, output.toString()));
      before.add(command);
    }
    return i;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }

  List<Step> steps() {
    return parts.stream().filter(Step.class::isInstance).map(Step.class::cast).toList();
  }
}
