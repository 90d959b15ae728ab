package dstate.triage.checklist;

import dstate.api.ask.Ask;
import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Conclude;
import dstate.api.model.Checklist.Step;
import dstate.api.model.Checklist.StepKind;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.ChecklistRun.StepAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One walk through a checklist. */
public final class Walk {
  /**
   * What a walk is given.
   *
   * @param params values chosen for parameters
   * @param given answers that win over probes, by step id, or {@code LIST/STEP} for a step of a list gone on with
   * @param before answer words of an earlier walk by {@code LIST/STEP}, to show what changed
   * @param stopAtAsk whether to wait at the first question only a person can answer
   * @param lists every list that a step may go on with
   */
  public record Plan(
      Map<String, String> params, Map<String, Given> given, Map<String, String> before, boolean stopAtAsk, List<Checklist> lists) {
    public Plan {
      params = Map.copyOf(params);
      given = Map.copyOf(given);
      before = Map.copyOf(before);
      lists = List.copyOf(lists);
    }
  }

  private final Plan plan;
  private final Situation situation;
  private final ProbeRunner probes;
  private final Consumer<StepResult> told;
  private final List<StepResult> results = new ArrayList<>();
  private final Map<String, StepAnswer> answers = new LinkedHashMap<>();
  private final Set<String> walked = new HashSet<>();
  private Checklist list;
  private Params params;
  private Optional<StepResult> open = Optional.empty();

  private Walk(Checklist first, Ask ask, Plan plan, Consumer<StepResult> told) {
    this.plan = plan;
    this.situation = new Situation(ask);
    this.probes = new ProbeRunner(situation);
    this.told = told;
    enter(first, plan.params());
  }

  /** The values a run of the list would have: chosen, proposed by the evidence, or default. */
  public static Map<String, String> params(Checklist list, Ask ask, Map<String, String> chosen) {
    Params.check(list, chosen);
    return Params.of(list, chosen, new ProbeRunner(new Situation(ask))).values();
  }

  /** Walks; {@code told} hears of each step as soon as it is answered, so that it can be saved. */
  public static Run of(Checklist list, Ask ask, Plan plan, Consumer<StepResult> told) {
    Params.check(list, plan.params());
    return new Walk(list, ask, plan, told).run(list);
  }

  private void enter(Checklist next, Map<String, String> chosen) {
    list = next;
    params = Params.of(next, chosen, probes);
    answers.clear();
  }

  private Run run(Checklist first) {
    Optional<Step> step = list.steps().stream().findFirst();
    String target = "end";
    String how = "";
    while (step.isPresent()) {
      situation.ask().job().check();
      if (!walked.add(list.id() + '/' + step.get().id())) {
        how = "the list comes back to " + step.get().id() + ", which was answered already";
        target = "end";
        break;
      }
      StepResult result = result(step.get());
      results.add(result);
      answers.put(step.get().id(), result.answer());
      if (plan.stopAtAsk() && result.answer().answer() == Answer.ASK) {
        open = Optional.of(result);
        target = "open";
        break;
      }
      told.accept(result);
      target = params.put(step.get().then().getOrDefault(routed(result), ""));
      Optional<Checklist> other = listNamed(target);
      if (other.isPresent()) {
        enter(other.get(), params.values());
        step = list.steps().stream().findFirst();
        target = "end";
      } else {
        step = target.isEmpty() ? after(step.get()) : stepNamed(target);
      }
    }
    if (open.isEmpty()) {
      open = results.stream().filter(r -> r.answer().answer() == Answer.ASK).findFirst();
    }
    return new Run(first, results, new Ending(situation, list, params, results, plan.lists()).of(target, how), open);
  }

  private static String routed(StepResult result) {
    return result.answer().word().equals("skip") ? "unknown" : result.answer().word();
  }

  private Optional<Checklist> listNamed(String target) {
    return target.startsWith("list:") ? plan.lists().stream().filter(l -> l.id().equals(target.substring(5))).findFirst() : Optional.empty();
  }

  private Optional<Step> after(Step step) {
    int at = list.steps().indexOf(step) + 1;
    return at < list.steps().size() ? Optional.of(list.steps().get(at)) : Optional.empty();
  }

  private Optional<Step> stepNamed(String id) {
    return list.steps().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private Optional<Given> given(Step step) {
    return Optional.ofNullable(plan.given().getOrDefault(list.id() + '/' + step.id(), plan.given().get(step.id())));
  }

  private StepResult result(Step step) {
    ProbeAnswer probe = probed(step);
    Optional<Given> given = given(step);
    // An answer typed by the engineer wins over the probe; a probe of an ask step is a hint only.
    String word = given.map(Given::word).orElse(step.kind() == StepKind.ASK ? "unknown" : probe.word());
    boolean asked = step.kind() == StepKind.ASK && given.isEmpty();
    Answer answer = asked ? Answer.ASK : shown(word, step.good());
    String text = given.map(g -> said(g, probe)).orElse(asked ? hint(probe) : recordedOr(step, probe));
    StepAnswer saved = new StepAnswer(list.id(), step.id(), answer, word, given.map(Given::by).orElse("probe"), text,
        given.isPresent() && !given.get().word().equals(probe.word()) ? List.of() : probe.cites());
    boolean known = word.equals("yes") || word.equals("no");
    String before = plan.before().getOrDefault(list.id() + '/' + step.id(), "");
    boolean covered = probe.covered() || given.isPresent();
    return new StepResult(list, step, params.show(step.ask()), saved, covered, known ? says(step, word, probe, covered) : List.of(),
        known ? fill(step.record().text(), probe) : "", known ? noteOn(step, probe) : "",
        known ? List.of() : step.collect().stream().map(params::put).toList(), before.equals(word) ? "" : before);
  }

  private ProbeAnswer probed(Step step) {
    if (!step.probe().present()) {
      return ProbeAnswer.unknown("");
    }
    ProbeAnswer answer = probes.run(filled(step), answers);
    // Rows "of an unknown device" are not there for want of a name: that is no answer.
    return answer.word().equals("unknown") ? answer
        : params.unknownIn(step.probe()).map(p -> ProbeAnswer.unknown(p + " is not known: give it with --param " + p + "=VALUE")).orElse(answer);
  }

  private Checklist.Probe filled(Step step) {
    Checklist.Probe p = step.probe();
    return new Checklist.Probe(p.from(), params.put(p.where()), params.put(p.during()), params.put(p.test()), p.enough(), params.put(p.unless()));
  }

  static Answer shown(String word, String good) {
    return switch (word) {
      case "yes", "no" -> good.isEmpty() ? (word.equals("yes") ? Answer.YES : Answer.NO) : word.equals(good) ? Answer.PASS : Answer.FAIL;
      case "skip" -> Answer.SKIP;
      default -> Answer.UNKNOWN;
    };
  }

  private static String said(Given given, ProbeAnswer probe) {
    String text = given.text().isEmpty() ? "answered " + given.word() : "answered " + given.word() + ": " + given.text();
    return probe.word().equals("unknown") || probe.word().equals(given.word()) ? text : text + " (the evidence says " + probe.word() + ": " + probe.text() + ")";
  }

  private static String hint(ProbeAnswer probe) {
    return probe.text().isEmpty() ? "waits for an answer" : "waits for an answer; the evidence: " + probe.text();
  }

  private String recordedOr(Step step, ProbeAnswer probe) {
    boolean known = !probe.word().equals("unknown");
    return known && probe.word().equals("yes") && !step.record().text().isEmpty() ? fill(step.record().text(), probe) : probe.text();
  }

  private List<StepResult.Said> says(Step step, String word, ProbeAnswer probe, boolean covered) {
    List<StepResult.Said> says = new ArrayList<>();
    for (Conclude c : step.conclude()) {
      if (c.when().equals(word)) {
        Certainty sure = covered ? c.sure() : c.sure().oneStepLower();
        boolean answered = !probe.word().equals(word);
        says.add(new StepResult.Said(fill(c.say(), probe) + (answered ? " (as answered)" : ""), answered ? sure.weaker(Certainty.INFERRED) : sure));
      }
    }
    return says;
  }

  private String noteOn(Step step, ProbeAnswer probe) {
    String on = step.record().on();
    if (on.equals("{ids}") || on.equals("{first}")) {
      return probe.about().isEmpty() ? "" : probe.about().get(0);
    }
    String filled = params.put(on);
    return filled.equals(Params.UNKNOWN) ? "" : filled;
  }

  /** {@code {count} {first} {value} {ids}} and parameters put in; what is not known reads as such. */
  private String fill(String text, ProbeAnswer probe) {
    String out = params.show(text);
    for (String name : List.of("count", "first", "value", "ids")) {
      String value = probe.values().getOrDefault(name, "");
      out = out.replace("{" + name + "}", value.isEmpty() ? "-" : value);
    }
    return out;
  }
}
