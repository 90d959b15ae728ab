package dstate.commands.check;

import dstate.api.ask.Ask;
import dstate.api.ask.Notes;
import dstate.api.ask.Outcome;
import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Note;
import dstate.api.result.ExitStatus;
import dstate.api.result.Question;
import dstate.triage.checklist.Given;
import dstate.triage.checklist.Run;
import dstate.triage.checklist.StepResult;
import dstate.triage.checklist.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts runs of one list and goes on with saved ones. */
final class Runs {
  private static final List<String> CHOICES = List.of("yes", "no", "unknown", "skip");

  private final Ask ask;
  private final Checklist list;
  private final Map<String, String> params;
  private final List<String> written = new ArrayList<>();

  Runs(Ask ask, Checklist list, Map<String, String> params) {
    this.ask = ask;
    this.list = list;
    this.params = params;
  }

  Outcome start(Map<String, Given> given) {
    if (!ask.notes().writable()) {
      return unsaved(given, "");
    }
    Map<String, String> values = Walk.params(list, ask, params);
    ChecklistRun saved = ask.notes().startRun(list.id(), list.version(), values);
    return walk(saved.id(), values, given, Map.of(), Map.of(), "");
  }

  /** Without a case nothing is kept: the line that answers the next question carries the answers so far. */
  Outcome unsaved(Map<String, Given> given, String from) {
    Run run = Walk.of(list, ask, plan(params, given, Map.of()), step -> { });
    String carried = given.entrySet().stream()
        .map(e -> " --answer " + e.getKey() + "=" + e.getValue().word()).collect(Collectors.joining());
    String chosen = params.entrySet().stream().map(e -> " --param " + quoted(e.getKey() + "=" + e.getValue())).collect(Collectors.joining());
    return outcome(run, "", from, "checklist run " + list.id() + carried + chosen);
  }

  /** Words of a line are split at blanks; a value from the user may hold some. */
  private static String quoted(String text) {
    return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "=-_./:".indexOf(c) >= 0) ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Answers of people stay, probes are asked again. @param from step whose answer is new; empty: show all */
  Outcome goOn(ChecklistRun saved, Map<String, Given> more, String from) {
    Map<String, Given> given = new LinkedHashMap<>();
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, StepAnswer> last = new LinkedHashMap<>();
    for (StepAnswer a : saved.answers()) {
      String key = a.list() + '/' + a.step();
      last.put(key, a);
      given.remove(key);
      before.remove(key);
      if (a.by().equals("probe")) {
        before.put(key, a.word());
      } else {
        given.put(key, new Given(a.word(), a.by(), reason(a.text())));
      }
    }
    more.forEach((step, answer) -> {
      given.remove(list.id() + '/' + step);
      given.put(step, answer);
    });
    Map<String, String> values = new LinkedHashMap<>(saved.params());
    values.putAll(params);
    return walk(saved.id(), values, given, before, last, from);
  }

  /** What a person added to an answer, out of the text that was saved for it. */
  private static String reason(String text) {
    int colon = text.indexOf(": ");
    int end = text.indexOf(" (the evidence says");
    return text.startsWith("answered ") && colon > 0 && (end < 0 || colon < end) ? text.substring(colon + 2, end < 0 ? text.length() : end) : "";
  }

  private Outcome walk(
      String id, Map<String, String> values, Map<String, Given> given, Map<String, String> before, Map<String, StepAnswer> last, String from) {
    Run run = Walk.of(list, ask, plan(known(values), given, before), step -> save(id, step, last));
    if (run.open().isEmpty()) {
      ask.notes().end(id, run.ended().verdict());
    }
    return outcome(run, id, from, "checklist answer " + id);
  }

  /** Values saved with the run that the list still has. */
  private Map<String, String> known(Map<String, String> values) {
    List<String> names = list.params().stream().map(Checklist.Param::id).toList();
    return values.entrySet().stream().filter(e -> names.contains(e.getKey()) || params.containsKey(e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
  }

  private Walk.Plan plan(Map<String, String> values, Map<String, Given> given, Map<String, String> before) {
    return new Walk.Plan(values, given, before, ask.settings().is("interactive"), ask.workspace().checklists().lists());
  }

  private void save(String id, StepResult step, Map<String, StepAnswer> last) {
    StepAnswer earlier = last.get(step.answer().list() + '/' + step.answer().step());
    if (earlier == null || !earlier.word().equals(step.answer().word()) || !earlier.text().equals(step.answer().text())) {
      ask.notes().answer(id, step.answer());
    }
    note(step);
  }

  /** A step's note is written once: a second run that sees the same adds nothing. */
  private void note(StepResult step) {
    if (step.note().isEmpty()) {
      return;
    }
    Notes notes = ask.notes();
    String text = step.answer().list() + " " + step.step().id() + ": " + step.note();
    if (notes.notes().stream().noneMatch(n -> n.text().equals(text) && n.about().equals(step.noteOn()))) {
      written.add(notes.add(step.noteOn(), Note.Status.OPEN, text, step.answer().cites()).id());
    }
  }

  private Outcome outcome(Run run, String id, String from, String line) {
    RunShown shown = new RunShown(run, id, written, from);
    Outcome outcome = Outcome.of(shown).status(run.ended().failed() ? ExitStatus.CHECK_FAILED : ExitStatus.DONE);
    return run.open().filter(s -> s.answer().answer() == Answer.ASK)
        .map(s -> outcome.asking(new Question(s.list().id() + " " + s.step().id() + ": " + s.question(), CHOICES, line + " " + s.step().id())))
        .orElse(outcome);
  }
}
