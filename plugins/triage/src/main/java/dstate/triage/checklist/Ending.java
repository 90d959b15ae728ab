package dstate.triage.checklist;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Collect;
import dstate.api.model.Checklist.StepKind;
import dstate.api.model.Checklist.Verdict;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.Episode;
import dstate.triage.group.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says where a walk ended and how sure that is: checklists.md part 1, the rules below the tables. */
final class Ending {
  private static final List<String> BY_RISK = List.of("no", "log", "trace", "setting", "stops");
  /** Families that name no cause. */
  private static final Set<String> NO_CAUSE = Set.of("open", "none", "undecided", "");

  private final Situation situation;
  private final Checklist list;
  private final Params params;
  private final List<StepResult> steps;
  private final List<Checklist> lists;

  Ending(Situation situation, Checklist list, Params params, List<StepResult> steps, List<Checklist> lists) {
    this.situation = situation;
    this.list = list;
    this.params = params;
    this.steps = steps;
    this.lists = lists;
  }

  /** @param target where the last step led: {@code verdict:ID}, {@code list:ID}, {@code end}, {@code open} @param how further words */
  Run.End of(String target, String how) {
    String goesOn = target.startsWith("list:") ? target.substring(5) : "";
    String id = target.startsWith("verdict:") ? target.substring(8) : target.equals("open") || !goesOn.isEmpty() || !how.isEmpty() ? "undecided" : "none";
    Optional<Verdict> verdict = list.verdicts().stream().filter(v -> v.id().equals(id)).findFirst();
    String next = goesOn.isEmpty() ? verdict.map(Verdict::next).orElse("") : goesOn;
    boolean nextKnown = lists.stream().anyMatch(l -> l.id().equals(next));
    String family = verdict.map(Verdict::family).orElse("open");
    Certainty sure = certainty(verdict.map(Verdict::cap).orElse(Certainty.GUESS));
    boolean failed = !NO_CAUSE.contains(family) && steps.stream().anyMatch(s -> s.answer().answer() == Answer.FAIL);
    return new Run.End(id, goesOn.isEmpty() ? verdict.map(v -> params.show(v.text())).orElseGet(() -> words(id)) : missing(goesOn), family, sure, failed, speaksFor(),
        against(verdict), verdict.map(v -> params.show(v.confirm())).orElse(""), notExplained(), missing(), collect(), next, nextKnown,
        asAnswered(how));
  }

  private static String words(String id) {
    return switch (id) {
      case "none" -> "the list ended without a verdict";
      case "undecided" -> "nothing decides yet";
      default -> "verdict " + id + ", which the list does not define";
    };
  }

  private static String missing(String list) {
    return "continue with " + list + ", which is not part of this version";
  }

  /** The lowest of the cap, the statements leaned on, and one step lower for each step that should have spoken and is unknown. */
  private Certainty certainty(Certainty cap) {
    Certainty sure = cap;
    for (StepResult s : steps) {
      for (StepResult.Said said : s.says()) {
        sure = sure.weaker(said.sure());
      }
    }
    for (StepResult s : steps) {
      if (needed(s) && s.unknown()) {
        sure = sure.oneStepLower();
      }
    }
    return onlyAsked() ? sure.weaker(Certainty.INFERRED) : sure;
  }

  /** A step the verdict leans on: one that looks at evidence and would allow a statement. */
  private static boolean needed(StepResult s) {
    return s.step().kind() != StepKind.ASK && !s.step().conclude().isEmpty();
  }

  private boolean onlyAsked() {
    List<StepResult> known = steps.stream().filter(s -> !s.unknown()).toList();
    return !known.isEmpty() && known.stream().noneMatch(s -> s.answer().by().equals("probe"));
  }

  private String asAnswered(String how) {
    List<String> by = steps.stream().filter(s -> !s.unknown() && !s.answer().by().equals("probe")).map(s -> s.step().id()).toList();
    String answered = by.isEmpty() ? "" : "as answered: " + String.join(" ", by);
    return how.isEmpty() ? answered : answered.isEmpty() ? how : how + "; " + answered;
  }

  private List<String> speaksFor() {
    return steps.stream().flatMap(s -> s.says().stream().map(said -> said.text() + " (" + said.sure().word() + ", " + s.step().id() + ")")).toList();
  }

  private List<String> against(Optional<Verdict> verdict) {
    List<String> against = new ArrayList<>();
    steps.stream().filter(s -> s.answer().answer() == Answer.PASS).forEach(s -> against.add(s.step().id() + " passed: " + s.answer().text()));
    verdict.map(Verdict::refute).filter(r -> !r.isEmpty()).ifPresent(r -> against.add("would refute it: " + params.show(r)));
    return against;
  }

  /** Stuck tasks outside the group the run is about. */
  private String notExplained() {
    List<Episode> hung = situation.hung();
    Set<String> chosen = new LinkedHashSet<>(situation.chosen().map(Group::members).orElse(List.of()).stream().map(Episode::id).toList());
    List<String> others = hung.stream().map(Episode::id).filter(id -> !chosen.contains(id)).toList();
    if (others.isEmpty()) {
      return "";
    }
    String ids = String.join(" ", others.subList(0, Math.min(6, others.size()))) + (others.size() > 6 ? " .." : "");
    return others.size() + " of " + hung.size() + " reports wait for something else: " + ids;
  }

  private List<String> missing() {
    return steps.stream().filter(StepResult::unknown).map(s -> s.step().id()).toList();
  }

  /** Commands of unknown steps, each once, what changes nothing first; within one kind in the order of the list. */
  private List<Collect> collect() {
    return steps.stream().flatMap(s -> s.collect().stream()).distinct()
        .sorted(Comparator.comparingInt(c -> BY_RISK.contains(c.changes()) ? BY_RISK.indexOf(c.changes()) : BY_RISK.size()))
        .toList();
  }
}
