package dstate.shell.house;

import dstate.shell.house.Walkthrough.Part;
import dstate.shell.house.Walkthrough.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Executes the steps of a document in order and puts what they printed in the place of what was expected. */
final class WalkthroughRun {
  /** The program under test. */
  @FunctionalInterface
  interface Program {
    /** @param input path of a file for standard input; empty: none */
    Ran run(List<String> arguments, String input) throws Exception;
  }

  record Ran(int status, String out, String err) {}

  private final Program program;
  private final Instant start = Instant.now();
  private int status;

  WalkthroughRun(Program program) {
    this.program = program;
  }

  /** The document with the output of today. Equal to the one given when nothing changed. */
  Walkthrough again(Walkthrough document) throws Exception {
    List<Part> parts = new ArrayList<>();
    for (Part part : document.parts()) {
      parts.add(part instanceof Step step ? step.expecting(lines(output(step))) : part);
    }
    return new Walkthrough(parts);
  }

  private String output(Step step) throws Exception {
    if (step.session() != null) {
      return typed(step);
    }
    if (step.command().equals("echo $?")) {
      return status + "\n";
    }
    List<String> words = new ArrayList<>(Words.of(step.command()));
    String input = "";
    if (words.size() > 2 && words.get(words.size() - 2).equals("<")) {
      input = words.get(words.size() - 1);
      words.subList(words.size() - 2, words.size()).clear();
    }
    if (!words.get(0).equals("./dstate")) {
      throw new IllegalArgumentException("line " + step.line() + ": only ./dstate and echo $? are run, found: " + step.command());
    }
    Ran ran = program.run(words.subList(1, words.size()), input);
    status = ran.status();
    return Moments.fixed(ran.out() + ran.err(), start, Instant.now());
  }

  /** What this line adds to the output of those typed before it: same input, same bytes out. */
  private String typed(Step step) throws Exception {
    String earlier = step.before().isEmpty() ? "" : session(step, step.before());
    List<String> all = new ArrayList<>(step.before());
    all.add(step.command());
    String now = session(step, all);
    if (!now.startsWith(earlier)) {
      throw new AssertionError("line " + step.line() + ": the same lines printed something else a moment ago");
    }
    return now.substring(earlier.length());
  }

  private String session(Step step, List<String> lines) throws Exception {
    List<String> words = new ArrayList<>(Words.of(step.session()));
    for (String line : lines) {
      words.add("-e");
      words.add(line);
    }
    Ran ran = program.run(words, "");
    if (ran.status() != 0) {
      throw new AssertionError("line " + step.line() + ": status " + ran.status() + "\n" + ran.err());
    }
    return ran.out();
  }

  /** A document's block ends with a line end, whatever the output does. */
  private static String lines(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
