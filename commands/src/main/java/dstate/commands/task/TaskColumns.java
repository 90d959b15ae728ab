package dstate.commands.task;

import dstate.api.ask.Ask;
import dstate.api.ask.Scope;
import dstate.api.model.Blocker;
import dstate.api.model.Episode;
import dstate.api.model.Task;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.clock.Clocks;
import dstate.commands.table.Catalogue;
import dstate.triage.waitpoint.FrameRoles;
import dstate.triage.waitpoint.Telling;
import dstate.triage.waitpoint.Tellings;
import java.util.List;
import java.util.Optional;

/** The columns of {@code tasks}. */
final class TaskColumns {
  static final String SCHEMA = "dstate.task/1";

  private final Ask ask;
  private final Tellings tellings;

  TaskColumns(Ask ask) {
    this.ask = ask;
    this.tellings = Tellings.in(ask.evidence(), ask.workspace().knowledge());
  }

  Catalogue<Task> catalogue(List<Task> rows) {
    Clocks clocks = Clocks.of(ask, rows.stream().flatMap(t -> first(t).stream()).map(e -> e.first().stamp()).toList());
    return Catalogue.<Task>of(SCHEMA, Scope.TASKS)
        .shown(Column.left("id", "ID"), t -> Cell.text(t.id(), Style.ID))
        .shown(Column.left("comm", "TASK").stretching(), t -> Cell.text(t.comm()))
        .shown(Column.right("pid", "PID"), t -> Cell.count(t.pid()))
        .shown(Column.right("tgid", "TGID").leavesAt(3), t -> Cell.count(t.tgid()))
        .shown(Column.left("state", "ST"), t -> Cell.text(t.state()))
        .shown(Column.right("blocked", "BLOCKED"), t -> t.blockedSeconds() < 0 ? Cell.ABSENT
            : Cell.of(new Value.Int(t.blockedSeconds()), t.blockedSeconds() + "s"))
        .shown(Column.left("since", clocks.head().equals("TIME") ? "SINCE REPORT" : clocks.head()).leavesAt(2), t -> first(t)
            .map(e -> clocks.cell(e.first().stamp(), e.first().source())).orElse(Cell.text(t.since())))
        .shown(Column.left("waits_for", "WAITS FOR").stretching(), this::waits)
        .shown(Column.left("held_by", "HELD BY").leavesAt(1), t -> Cell.text(heldBy(t)))
        .shown(Column.left("sources", "SRC").leavesAt(4), t -> Cell.of(Value.texts(t.sources()), String.join(",", t.sources())))
        .key("id", t -> Cell.text(t.id()))
        .key("comm", t -> Cell.text(t.comm()))
        .key("pid", t -> Cell.count(t.pid()))
        .key("tgid", t -> Cell.count(t.tgid()))
        .key("boot", t -> Cell.count(t.boot()))
        .key("state", t -> Cell.text(t.state()))
        .key("blocked", t -> Cell.count(t.blockedSeconds()))
        .key("since", t -> Cell.text(t.since()))
        .key("waits_for", t -> Cell.text(telling(t).map(Telling::waitsFor).orElse("")))
        .key("held_by", t -> Cell.text(heldBy(t)))
        .key("reports", t -> Cell.data(Value.texts(t.episodes())))
        .key("sources", t -> Cell.data(Value.texts(t.sources())))
        .build();
  }

  /** {@code request slot in get_request_wait}. */
  private Cell waits(Task task) {
    Optional<Telling> telling = telling(task).filter(t -> t.frame().isPresent());
    if (telling.isEmpty()) {
      return Cell.ABSENT;
    }
    String token = telling.get().waitsFor();
    Text words = Text.of(token.isEmpty() ? "? in " : FrameRoles.phrase(token) + " in ").plus(telling.get().top(), Style.SYMBOL);
    return Cell.of(Value.text(token), words);
  }

  private Optional<Telling> telling(Task task) {
    return latest(ask, task).map(tellings::of);
  }

  private Optional<Episode> first(Task task) {
    return task.episodes().stream().findFirst().flatMap(ask.evidence()::report);
  }

  /** The latest report of a task. */
  static Optional<Episode> latest(Ask ask, Task task) {
    List<String> ids = task.episodes();
    return ids.isEmpty() ? Optional.empty() : ask.evidence().report(ids.get(ids.size() - 1));
  }

  /** The owner a blocker line of the latest report names; empty: none does. */
  private String heldBy(Task task) {
    return latest(ask, task).stream().flatMap(e -> e.last().report().blockers().stream().filter(Blocker::ownerKnown).map(b -> owner(e, b)))
        .findFirst().orElse("");
  }

  private String owner(Episode e, Blocker b) {
    return ask.evidence().tasks().stream()
        .filter(t -> t.pid() == b.ownerPid() && t.boot() == e.first().boot() && t.sources().contains(e.first().source()))
        .map(Task::id).findFirst().orElse(b.ownerComm() + ":" + b.ownerPid());
  }
}
