package dstate.api.model;

import java.util.List;

/**
 * A conclusion, how sure, and the lines it rests on.
 *
 * @param rule stable rule id of stuck-model.md ({@code S1}), or of the checklist step
 */
public record Finding(String text, Certainty certainty, String rule, List<Citation> citations) {
  public Finding {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a finding cites its lines: " + text);
    }
  }
}
