package dstate.shell.terminal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which pager is used.
 *
 * @param command words of an external one; empty: the built-in one
 */
public record PagerChoice(List<String> command) {
  public PagerChoice {
    command = List.copyOf(command);
  }

  /** {@code DSTATE_PAGER}, else {@code PAGER}, split at blanks: no shell reads it. {@code builtin} and nothing: the built-in one. */
  public static PagerChoice of(Map<String, String> environment) {
    String set = Stream.of("DSTATE_PAGER", "PAGER").map(v -> environment.getOrDefault(v, "").strip()).filter(v -> !v.isEmpty())
        .findFirst().orElse("");
    return new PagerChoice(set.isEmpty() || set.equals("builtin") ? List.of() : List.of(set.split("\\s+")));
  }
}
