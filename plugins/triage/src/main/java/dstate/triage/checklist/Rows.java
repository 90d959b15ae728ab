package dstate.triage.checklist;

import dstate.api.ask.Scope;
import dstate.api.model.Citation;
import java.util.List;

/**
 * What a probe looked at.
 *
 * @param readable false: nothing reads this kind of evidence, or none of it is loaded; then nothing is known
 * @param reason why, in words; empty: readable
 * @param rows those that matched; of log lines the first thousand
 * @param count how many matched
 * @param ids ids or places of the rows
 * @param places sources and lines to cite, first ones first
 * @param gaps where coverage of the window is broken, in words; empty: whole
 */
record Rows(
    boolean readable, String reason, Scope scope, List<Object> rows, long count, List<String> ids, List<Place> places, List<String> gaps) {
  static final int KEPT = 1000;

  /** A line of a source. */
  record Place(String source, long line) {}

  static Rows none(String reason) {
    return new Rows(false, reason, Scope.REPORTS, List.of(), 0, List.of(), List.of(), List.of());
  }

  String noun() {
    return switch (scope) {
      case REPORTS -> count == 1 ? "report" : "reports";
      case TASKS -> count == 1 ? "task" : "tasks";
      case LOG -> count == 1 ? "line" : "lines";
      case SOURCES -> count == 1 ? "source" : "sources";
      case NOTES -> count == 1 ? "note" : "notes";
    };
  }

  /** {@code R1 R2 R3 .. (31)}. */
  String idList() {
    if (ids.isEmpty()) {
      return "";
    }
    String first = String.join(" ", ids.subList(0, Math.min(4, ids.size())));
    return count > 4 ? first + " .. (" + count + ")" : first;
  }

  /** The lines behind the rows, frozen. */
  List<Citation> cites(Situation situation) {
    return places.stream().limit(6).flatMap(p -> situation.evidence().lines().cite(p.source(), p.line()).stream()).distinct().toList();
  }
}
