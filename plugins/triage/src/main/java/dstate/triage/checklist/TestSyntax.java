package dstate.triage.checklist;

import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Step;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What lint can say about the probes of a list: tests that do not read, windows and values that do not exist. */
public final class TestSyntax {
  private static final Set<String> HOST_VALUES = Set.of("io", "events", "devices", "chains", "locks", "sys");

  private TestSyntax() {}

  public static List<UserError> check(Checklist list) {
    List<UserError> errors = new ArrayList<>();
    for (Step step : list.steps()) {
      if (step.probe().present()) {
        check(list, step, errors);
      }
    }
    return errors;
  }

  private static void check(Checklist list, Step step, List<UserError> errors) {
    String place = list.origin() + ":" + step.line();
    if (!Window.reads(step.probe().during())) {
      errors.add(ErrorCode.CHECKLIST_FILE.error("step '" + step.id() + "': window '" + step.probe().during() + "' does not read")
          .at(place).hint("onset, onset-2m.., onset-10m..onset, all, boot"));
    }
    try {
      TestExpression test = TestExpression.parse(step.probe().test());
      // Values of pasted output get their names from its reader; those of the case are known here.
      test.functions().stream()
          .filter(f -> f.name().equals("value") && !HOST_VALUES.contains(step.probe().from()) && !NamedValues.names().contains(f.args().get(0)))
          .forEach(f -> errors.add(ErrorCode.CHECKLIST_FILE.error("step '" + step.id() + "': no value '" + f.args().get(0) + "' is known of a case")
              .at(place).hint("values: " + String.join(" ", new TreeSet<>(NamedValues.names())))));
      test.functions().stream()
          .filter(f -> f.name().equals("answer") && list.steps().stream().noneMatch(s -> s.id().equals(f.args().get(0))))
          .forEach(f -> errors.add(ErrorCode.CHECKLIST_FILE.error("step '" + step.id() + "': answer(" + f.args().get(0) + ") is of no step")
              .at(place).hint("name an earlier step of this list")));
    } catch (Refusal refusal) {
      UserError e = refusal.error();
      errors.add(ErrorCode.CHECKLIST_FILE.error("step '" + step.id() + "': " + e.message()).at(place).pointing(e.excerpt(), e.caret()).hint(e.hint()));
    }
  }
}
