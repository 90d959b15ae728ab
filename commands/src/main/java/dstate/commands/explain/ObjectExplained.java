package dstate.commands.explain;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Certainty;
import dstate.api.model.Citation;
import dstate.api.model.Episode;
import dstate.api.model.Finding;
import dstate.api.model.Note;
import dstate.api.model.Report;
import dstate.api.model.Task;
import dstate.api.result.Facts;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.triage.group.Group;
import dstate.triage.onset.Onset;
import dstate.triage.waitpoint.FrameRoles;
import dstate.triage.waitpoint.Telling;
import dstate.triage.waitpoint.Tellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that has an id: what kind of thing it is and what may be said of it. */
public record ObjectExplained(String id, String kind, String means, List<Finding> findings, List<Text> lines) implements Result {
  public ObjectExplained {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
  }

  static ObjectExplained report(Ask ask, Episode e) {
    List<Finding> findings = findings(ask, e);
    String means = "a report: " + (e.report().hasTask() ? e.report().comm() + ":" + e.report().pid() + " " : "") + e.report().kind()
        + (e.repeat() > 1 ? ", reported " + e.repeat() + " times" : "") + "; it says who waits, not who is guilty";
    return new ObjectExplained(e.id(), "report", means, findings, List.of(Text.of("report " + e.id() + " shows its stack", Style.DIM)));
  }

  static ObjectExplained task(Ask ask, Task t) {
    List<Finding> findings = t.episodes().stream().flatMap(id -> ask.evidence().report(id).stream()).reduce((a, b) -> b)
        .map(e -> findings(ask, e)).orElse(List.of());
    return new ObjectExplained(t.id(), "task", "task " + t.comm() + ":" + t.pid() + " of boot " + t.boot() + ", in reports "
        + String.join(" ", t.episodes()), findings, List.of());
  }

  static ObjectExplained group(Group g) {
    return new ObjectExplained(g.id(), "group", g.tasks() + " tasks in " + g.banners() + " reports that share " + g.key() + " (by "
        + g.by().word() + ", rule: " + g.rule() + ")", List.of(), List.of(Text.of("reports group:" + g.id() + " lists them", Style.DIM)));
  }

  static ObjectExplained note(Note n) {
    return new ObjectExplained(n.id(), "note", "a note of " + n.who() + (n.about().isEmpty() ? " on the case" : " on " + n.about()) + ", "
        + n.status().word() + ": " + n.text(), List.of(), List.of());
  }

  /** What a report allows to say, each with certainty, rule and the lines it rests on (stuck-model.md, S1, S2 and section 2). */
  public static List<Finding> findings(Ask ask, Episode e) {
    List<Finding> findings = new ArrayList<>();
    Banner b = e.first();
    Report r = b.report();
    Optional<Citation> head = ask.evidence().lines().cite(b.source(), b.line());
    if (head.isEmpty()) {
      return List.of(); // the source can no longer be read; a finding without its line is none
    }
    String who = r.hasTask() ? r.comm() + ":" + r.pid() : "the task";
    if (r.kind().equals("hung-task")) {
      findings.add(new Finding(who + " was in uninterruptible sleep and did not run for " + r.seconds() + " s", Certainty.SEEN, "S1", List.of(head.get())));
      Onset onset = Onset.of(e);
      if (onset.known()) {
        findings.add(new Finding(onset.words(), Certainty.INFERRED, "S2", List.of(head.get())));
      }
    }
    Telling telling = Tellings.in(ask.evidence(), ask.workspace().knowledge()).of(e);
    telling.frame().ifPresent(f -> {
      List<Citation> cites = Stream.concat(Stream.of(head.get()), ask.evidence().lines().cite(b.source(), f.line()).stream()).toList();
      String what = telling.waitsFor().isEmpty() ? "for what is not known" : "for " + FrameRoles.phrase(telling.waitsFor());
      findings.add(new Finding("it waits " + what + " in " + f.symbol(), telling.certainty(), telling.rule(), cites));
    });
    return List.copyOf(findings);
  }

  /** A finding as an object. */
  public static Value.Obj object(Finding f) {
    return Value.object().put("what", Value.text(f.text())).put("rule", Value.text(f.rule())).put("certainty", Value.text(f.certainty().word()))
        .put("cites", Value.list(f.citations().stream().map(ObjectExplained::object).toList())).build();
  }

  /** A cited line as an object. */
  public static Value.Obj object(Citation c) {
    return Value.object().put("file", Value.text(c.file())).put("line", Value.count(c.line())).put("text", Value.text(c.text())).build();
  }

  @Override
  public Shape shape() {
    Facts facts = Explained.facts(id, kind, means).data("findings", Value.list(findings.stream().map(ObjectExplained::object).toList())).build();
    List<Text> all = new ArrayList<>();
    all.add(Text.of(id, Style.ID).plus("  " + means.replace('\n', ' ')));
    for (Finding f : findings) {
      String places = String.join(" ", f.citations().stream().map(Citation::place).toList());
      String word = f.certainty().word();
      all.add(Text.of(" " + word + " ".repeat(10 - word.length()), f.certainty() == Certainty.GUESS ? Style.GUESS : Style.STRONG).plus(f.text())
          .plus("   " + places, Style.ID));
    }
    all.addAll(lines);
    return Explained.shape(facts, all);
  }
}
