package dstate.engine.checklist;

import dstate.api.ask.Scope;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Probe;
import dstate.api.model.Checklist.Step;
import dstate.api.model.Checklist.StepKind;
import dstate.api.model.Checklist.Verdict;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for mistakes between the parts of a list that reads well: targets, reach, filters, commands to collect. */
public final class ChecklistLint {
  private static final Set<String> ENOUGH = Set.of("trace", "trace>=30s", "no-loss", "log-window", "not-mute", "tree", "recognised", "read");
  /** Row kinds that can be filtered, with the scope of the one catalogue; others have no reader yet. */
  private static final Map<String, Scope> SCOPES =
      Map.of("reports", Scope.REPORTS, "tasks", Scope.TASKS, "log", Scope.LOG, "sources", Scope.SOURCES);

  private final Checklist list;
  private final FilterCheck filters;
  private final List<UserError> errors = new ArrayList<>();

  private ChecklistLint(Checklist list, FilterCheck filters) {
    this.list = list;
    this.filters = filters;
  }

  /** What is wrong, in the order of the file; empty: nothing. */
  public static List<UserError> of(Checklist list, FilterCheck filters) {
    ChecklistLint lint = new ChecklistLint(list, filters);
    lint.ids();
    list.steps().forEach(lint::step);
    lint.reach();
    lint.samples();
    return List.copyOf(lint.errors);
  }

  private void ids() {
    Set<String> seen = new HashSet<>();
    for (Step step : list.steps()) {
      if (!seen.add(step.id())) {
        error(step.line(), "step id '" + step.id() + "' stands twice", "each id means one step for ever");
      }
    }
    Set<String> verdicts = new HashSet<>();
    for (Verdict verdict : list.verdicts()) {
      if (!verdicts.add(verdict.id())) {
        error(1, "verdict id '" + verdict.id() + "' stands twice", "rename one");
      }
    }
  }

  private void step(Step step) {
    step.then().forEach((word, target) -> target(step, word, target));
    probe(step);
    if (step.kind() == StepKind.EXTERNAL && step.collect().isEmpty()) {
      error(step.line(), "step '" + step.id() + "' needs evidence from elsewhere and names no command", "add collect: with a command that changes nothing first");
    }
    if (step.kind() == StepKind.QUERY && step.probe().enough().isEmpty() && !step.probe().from().equals("run")) {
      error(step.line(), "step '" + step.id() + "' has no 'enough'", "say what the evidence has to cover before 'no' is believed");
    }
    if (step.collect().size() > 1 && step.collect().stream().anyMatch(c -> c.changes().equals("no"))
        && !step.collect().get(0).changes().equals("no")) {
      error(step.line(), "step '" + step.id() + "' collects with a change first", "commands that change nothing stand first");
    }
    step.conclude().stream().filter(c -> c.say().isEmpty()).findFirst()
        .ifPresent(c -> error(step.line(), "step '" + step.id() + "' concludes nothing", "say what the answer allows to state"));
  }

  private void target(Step step, String word, String target) {
    if (target.equals("end") || target.startsWith("list:") && target.length() > 5) {
      return; // another list may come with a plug-in; a run that reaches a missing one says so
    }
    if (target.startsWith("verdict:$")) {
      if (list.params().stream().noneMatch(p -> target.substring(9).equals(p.id()))) {
        error(step.line(), "step '" + step.id() + "' goes on " + word + " to " + target + ", which is no parameter of this list",
            "parameters: " + String.join(" ", list.params().stream().map(Checklist.Param::id).toList()));
      }
    } else if (target.startsWith("verdict:")) {
      if (verdict(target.substring(8)).isEmpty()) {
        error(step.line(), "step '" + step.id() + "' goes on " + word + " to verdict '" + target.substring(8) + "', which is not defined",
            "verdicts of this list: " + String.join(" ", list.verdicts().stream().map(Verdict::id).toList()));
      }
    } else if (find(target).isEmpty()) {
      error(step.line(), "step '" + step.id() + "' goes on " + word + " to '" + target + "', which is no step of this list",
          "a step id, end, verdict:ID or list:ID");
    }
  }

  private void probe(Step step) {
    Probe probe = step.probe();
    for (String word : probe.enough()) {
      if (!ENOUGH.contains(word)) {
        error(step.line(), "step '" + step.id() + "' asks for unknown coverage '" + word + "'", "known: " + String.join(" ", new TreeSet<>(ENOUGH)));
      }
    }
    Optional.ofNullable(SCOPES.get(probe.from())).ifPresent(scope -> List.of(probe.where(), probe.unless()).forEach(e -> filter(step, scope, e)));
  }

  private void filter(Step step, Scope scope, String expression) {
    // Parameters stand for words that are known when the list runs.
    String plain = expression;
    for (Checklist.Param p : list.params()) {
      plain = plain.replace("$" + p.id(), "x");
    }
    if (plain.isEmpty()) {
      return;
    }
    try {
      filters.check(scope, plain);
    } catch (Refusal refusal) {
      UserError e = refusal.error();
      errors.add(ErrorCode.CHECKLIST_FILE.error("step '" + step.id() + "': " + e.message() + " (" + e.code().code() + ")")
          .at(list.origin() + ":" + step.line()).pointing(e.excerpt(), e.caret()).hint(e.hint()));
    }
  }

  /** Every step has to be reached from the first, every verdict from some step that is. */
  private void reach() {
    if (list.steps().isEmpty()) {
      return;
    }
    Set<String> reached = new HashSet<>();
    Deque<Step> todo = new ArrayDeque<>(List.of(list.steps().get(0)));
    while (!todo.isEmpty()) {
      Step step = todo.pop();
      if (!reached.add(step.id())) {
        continue;
      }
      for (String word : List.of("yes", "no", "unknown")) {
        String target = step.then().getOrDefault(word, "");
        if (target.startsWith("verdict:$")) {
          list.verdicts().forEach(v -> reached.add("verdict:" + v.id())); // a parameter may name any of them
        } else if (target.startsWith("verdict:")) {
          reached.add(target);
        } else {
          (target.isEmpty() ? after(step) : find(target)).ifPresent(todo::push);
        }
      }
    }
    list.steps().stream().filter(s -> !reached.contains(s.id()))
        .forEach(s -> error(s.line(), "step '" + s.id() + "' is never reached", "name it in a 'then', or take it out"));
    list.verdicts().stream().filter(v -> !reached.contains("verdict:" + v.id()) && !v.id().equals("undecided"))
        .forEach(v -> error(1, "verdict '" + v.id() + "' is never reached", "name it in a 'then' as verdict:" + v.id()));
  }

  private void samples() {
    list.samples().stream().filter(s -> verdict(s.expect()).isEmpty() && !s.expect().equals("none"))
        .forEach(s -> error(1, "sample '" + s.sample() + "' expects '" + s.expect() + "', which is no verdict of this list", "a verdict id, or none"));
  }

  private Optional<Step> after(Step step) {
    int at = list.steps().indexOf(step) + 1;
    return at < list.steps().size() ? Optional.of(list.steps().get(at)) : Optional.empty();
  }

  private Optional<Step> find(String id) {
    return list.steps().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private Optional<Verdict> verdict(String id) {
    return list.verdicts().stream().filter(v -> v.id().equals(id)).findFirst();
  }

  private void error(int line, String message, String hint) {
    errors.add(ErrorCode.CHECKLIST_FILE.error(message)
        .at(list.origin() + ":" + line).hint(hint));
  }
}
