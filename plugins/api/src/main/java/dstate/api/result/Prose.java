package dstate.api.result;

import java.util.List;

/**
 * Lines of words. In JSON {@code {"schema": …, "text": [lines]}} when {@code schema} is set; else nothing, so that words
 * for people never stand among the rows of a script.
 */
public record Prose(String schema, List<Text> lines) implements Shape {
  public Prose {
    lines = List.copyOf(lines);
  }

  public static Prose of(Text... lines) {
    return new Prose("", List.of(lines));
  }

  public static Prose of(List<Text> lines) {
    return new Prose("", lines);
  }

  public static Prose of(String line) {
    return of(Text.of(line));
  }
}
