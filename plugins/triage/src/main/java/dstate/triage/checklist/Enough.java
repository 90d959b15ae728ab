package dstate.triage.checklist;

import dstate.api.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Checks the coverage a probe asks for before "no" may be believed. */
final class Enough {
  private final Situation situation;
  private final NamedValues values;

  Enough(Situation situation, NamedValues values) {
    this.situation = situation;
    this.values = values;
  }

  /** What is missing, in words; empty: the coverage holds. */
  List<String> missing(List<String> conditions, Rows rows) {
    List<String> missing = new ArrayList<>();
    for (String condition : conditions) {
      switch (condition) {
        case "log-window" -> missing.addAll(lostLines(rows));
        case "not-mute" -> values.value("mute").filter(m -> m.number().orElse(0) > 0).ifPresent(m -> missing.add(m.words()));
        case "read" -> unread(missing);
        case "recognised" -> situation.evidence().sources().stream().filter(s -> !s.recognised())
            .forEach(s -> missing.add(s.id() + " is not recognised and may be what is asked for"));
        case "trace", "trace>=30s", "no-loss" -> missing.add("no block trace covers the window");
        case "tree" -> missing.add("no device tree is loaded");
        default -> missing.add("coverage '" + condition + "' is not known here");
      }
    }
    return missing.stream().distinct().toList();
  }

  private List<String> lostLines(Rows rows) {
    List<String> lost = new ArrayList<>(rows.gaps());
    if (rows.gaps().isEmpty()) {
      values.value("gaps").filter(g -> rows.scope() != dstate.api.ask.Scope.LOG && g.number().orElse(0) > 0).ifPresent(g -> lost.add(g.words()));
    }
    return lost;
  }

  private void unread(List<String> missing) {
    if (!situation.evidence().coverage().complete()) {
      missing.add("not everything is read");
    }
    situation.evidence().sources().stream().filter(s -> s.state() == Source.State.CUT).forEach(s -> missing.add(s.id() + " could not be read to its end"));
  }
}
