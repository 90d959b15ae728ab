package dstate.triage.checklist;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import dstate.triage.group.By;
import dstate.triage.group.Group;
import dstate.triage.group.Groups;
import dstate.triage.onset.Onset;
import dstate.triage.waitpoint.Tellings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one run looks at: the snapshot, the group it is about and when that got stuck. */
final class Situation {
  static final String HUNG = "hung-task";

  private final Ask ask;
  private final Knowledge knowledge;
  private final List<Group> groups;

  Situation(Ask ask) {
    // A sticky filter is about what is shown, not about what is true.
    this.ask = new Ask(ask.evidence(), Selection.NONE, ask.notes(), ask.settings(), ask.workspace(), ask.job());
    this.knowledge = ask.workspace().knowledge();
    this.groups = Groups.in(ask.evidence(), knowledge).by(By.RESOURCE).stream()
        .filter(g -> g.kind().equals(HUNG))
        .sorted(Comparator.comparing(Group::tasks).reversed())
        .toList();
  }

  Ask ask() {
    return ask;
  }

  Evidence evidence() {
    return ask.evidence();
  }

  Tellings tellings() {
    return Tellings.in(evidence(), knowledge);
  }

  /** Groups of hung tasks by resource, most tasks first. */
  List<Group> groups() {
    return groups;
  }

  /** The group a run is about: most tasks, then first reported. */
  Optional<Group> chosen() {
    return groups.stream().findFirst();
  }

  /** When the chosen group got stuck. */
  Onset onset() {
    return Onset.earliest(chosen().map(Group::members).orElse(List.of()));
  }

  /** Hung-task episodes, each counted once. */
  List<Episode> hung() {
    return evidence().reports().stream().filter(e -> e.report().kind().equals(HUNG) && !e.duplicate()).toList();
  }

  Filter filter(Scope scope, String expression) {
    return ask.filter(scope, expression.isEmpty() ? List.of() : List.of(expression));
  }
}
