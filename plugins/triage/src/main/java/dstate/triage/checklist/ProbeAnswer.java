package dstate.triage.checklist;

import dstate.api.model.Citation;
import java.util.List;
import java.util.Map;

/**
 * What a probe answered.
 *
 * @param word {@code yes}, {@code no} or {@code unknown}
 * @param text what was seen, or why nothing is known
 * @param values texts for {@code {count} {first} {value} {ids}}, and {@code word}: the first function's bare value
 * @param covered whether the coverage the step asks for holds; without it a "yes" is about what is loaded only
 * @param about ids of the rows, first ones first
 */
record ProbeAnswer(String word, String text, Map<String, String> values, boolean covered, List<String> about, List<Citation> cites) {
  static ProbeAnswer unknown(String why) {
    return new ProbeAnswer("unknown", why, Map.of(), false, List.of(), List.of());
  }
}
