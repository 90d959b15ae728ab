package dstate.triage;

import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.FieldDef.Type;
import dstate.api.ask.Scope;
import dstate.api.model.Blocker;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import dstate.api.model.Task;
import dstate.triage.group.Groups;
import dstate.triage.waitpoint.Telling;
import dstate.triage.waitpoint.Tellings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Filter fields that have to be reasoned out: the telling frame, groups, owners. Cached with the snapshot. */
public final class TriageFields {
  private TriageFields() {}

  public static List<FieldDef> of(Knowledge knowledge) {
    return List.of(
        report("top", Type.SYMBOL, "telling frame: the function that says what the task waits for",
            (e, evidence) -> some(telling(e, evidence, knowledge).top())),
        report("waits_for", Type.TEXT, "what is waited for: request-slot, journal-commit, mutex ...",
            (e, evidence) -> some(telling(e, evidence, knowledge).waitsFor())),
        report("layer", Type.TEXT, "part of the kernel the telling frame belongs to: block, jbd2, xfs ...",
            (e, evidence) -> some(telling(e, evidence, knowledge).layer())),
        report("sure", Type.TEXT, "how sure the telling frame is: seen, inferred, guess",
            (e, evidence) -> some(telling(e, evidence, knowledge).certainty().word())),
        report("group", Type.ID, "group by resource: G1",
            (e, evidence) -> Groups.in(evidence, knowledge).groupOf(e.id()).map(g -> List.of(g.id())).orElse(List.of())),
        report("lock", Type.TEXT, "kind of lock a blocker line names: mutex, semaphore, rw-semaphore",
            (e, evidence) -> blockers(e).stream().map(Blocker::lock).distinct().toList()),
        report("holder", Type.TEXT, "owner of the lock as a blocker line names it: comm:pid",
            (e, evidence) -> blockers(e).stream().filter(Blocker::ownerKnown).map(b -> b.ownerComm() + ":" + b.ownerPid()).distinct().toList()),
        task("top", Type.SYMBOL, "telling frame of the task's latest report",
            (t, evidence) -> latest(t, evidence).map(e -> some(telling(e, evidence, knowledge).top())).orElse(List.of())),
        task("waits_for", Type.TEXT, "what the task waits for, by its latest report",
            (t, evidence) -> latest(t, evidence).map(e -> some(telling(e, evidence, knowledge).waitsFor())).orElse(List.of())),
        task("group", Type.ID, "groups of the task's reports",
            (t, evidence) -> t.episodes().stream().flatMap(id -> Groups.in(evidence, knowledge).groupOf(id).stream()).map(g -> g.id()).distinct().toList()),
        task("held_by", Type.ID, "task that holds what it waits for, as a blocker line names it",
            (t, evidence) -> latest(t, evidence).map(e -> owners(e, evidence)).orElse(List.of())));
  }

  private static FieldDef report(String name, Type type, String about, BiFunction<Episode, Evidence, List<String>> values) {
    return new FieldDef(name, Scope.REPORTS, type, about, (row, evidence) -> values.apply((Episode) row, evidence));
  }

  private static FieldDef task(String name, Type type, String about, BiFunction<Task, Evidence, List<String>> values) {
    return new FieldDef(name, Scope.TASKS, type, about, (row, evidence) -> values.apply((Task) row, evidence));
  }

  private static Telling telling(Episode e, Evidence evidence, Knowledge knowledge) {
    return Tellings.in(evidence, knowledge).of(e);
  }

  private static Optional<Episode> latest(Task task, Evidence evidence) {
    return task.episodes().isEmpty() ? Optional.empty() : evidence.report(task.episodes().get(task.episodes().size() - 1));
  }

  private static List<Blocker> blockers(Episode e) {
    return e.banners().stream().flatMap(b -> b.report().blockers().stream()).toList();
  }

  /** Ids of the owners that are tasks of the evidence in the same boot; others as {@code comm:pid}. */
  private static List<String> owners(Episode e, Evidence evidence) {
    return blockers(e).stream().filter(Blocker::ownerKnown).map(b -> owner(b, e, evidence)).distinct().toList();
  }

  private static String owner(Blocker b, Episode e, Evidence evidence) {
    return evidence.tasks().stream()
        .filter(t -> t.pid() == b.ownerPid() && t.boot() == e.first().boot() && t.sources().contains(e.first().source()))
        .map(Task::id)
        .findFirst()
        .orElse(b.ownerComm() + ":" + b.ownerPid());
  }

  private static List<String> some(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
