package dstate.api.model;

import java.util.List;

/**
 * What an answer rests on.
 *
 * @param complete false while a source is still being read, or reading ended early
 * @param unfinished in words, one a source: {@code a read to 61 %}
 */
public record Coverage(boolean complete, List<String> unfinished) {
  public static final Coverage WHOLE = new Coverage(true, List.of());

  public Coverage {
    unfinished = List.copyOf(unfinished);
  }
}
