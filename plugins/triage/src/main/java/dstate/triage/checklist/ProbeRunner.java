package dstate.triage.checklist;

import dstate.api.model.Checklist.Probe;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Citation;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers one probe from what is loaded. */
final class ProbeRunner {
  private final Situation situation;
  private final NamedValues values;

  ProbeRunner(Situation situation) {
    this.situation = situation;
    this.values = new NamedValues(situation);
  }

  /** @param answers of this run so far, by step id */
  ProbeAnswer run(Probe probe, Map<String, StepAnswer> answers) {
    try {
      return answer(probe, answers);
    } catch (Refusal refusal) {
      if (refusal.error().code() == ErrorCode.INTERRUPTED || refusal.error().code() == ErrorCode.BUDGET) {
        throw refusal;
      }
      // A filter or test that does not read decides nothing; lint finds it, a run says it.
      return ProbeAnswer.unknown("the probe does not read: " + refusal.error().message() + " (" + refusal.error().code().code() + ")");
    }
  }

  private ProbeAnswer answer(Probe probe, Map<String, StepAnswer> answers) {
    TestExpression test = TestExpression.parse(probe.test());
    Rows rows = new RowReader(situation).read(probe);
    if (!rows.readable()) {
      return ProbeAnswer.unknown(rows.reason());
    }
    Measures measures = new Measures(situation, values, rows, answers);
    Optional<Boolean> holds = test.holds(measures::of);
    List<String> missing = new Enough(situation, values).missing(probe.enough(), rows);
    String seen = test.functions().stream().flatMap(f -> measures.of(f).stream()).map(Measured::words).distinct().collect(Collectors.joining(", "));
    List<Citation> cites = cites(rows, test);
    Map<String, String> texts = texts(rows, test, measures);
    if (holds.isEmpty()) {
      return new ProbeAnswer("unknown", notKnown(test, measures, seen), texts, false, rows.ids(), cites);
    }
    boolean needsCoverage = !holds.get() || test.downward();
    if (needsCoverage && !missing.isEmpty()) {
      return new ProbeAnswer("unknown", join(seen, "but " + missing.get(0)), texts, false, rows.ids(), cites);
    }
    return new ProbeAnswer(holds.get() ? "yes" : "no", seen, texts, missing.isEmpty(), rows.ids(), cites);
  }

  /** Which function had nothing to work on. */
  private String notKnown(TestExpression test, Measures measures, String seen) {
    String unknown = test.functions().stream().filter(f -> measures.of(f).isEmpty())
        .map(f -> f.name() + (f.args().isEmpty() ? "" : "(" + String.join(", ", f.args()) + ")")).distinct().collect(Collectors.joining(", "));
    boolean onset = test.functions().stream().anyMatch(f -> f.args().contains("onset"));
    return join(seen, onset ? situation.onset().words() : "nothing loaded says " + unknown);
  }

  private static String join(String seen, String more) {
    return seen.isEmpty() ? more : seen + "; " + more;
  }

  private List<Citation> cites(Rows rows, TestExpression test) {
    List<Citation> cites = new ArrayList<>(rows.cites(situation));
    test.functions().stream().filter(f -> f.name().equals("value"))
        .flatMap(f -> values.places(f.args().get(0)).stream())
        .flatMap(p -> situation.evidence().lines().cite(p.source(), p.line()).stream())
        .forEach(cites::add);
    return cites.stream().distinct().toList();
  }

  private Map<String, String> texts(Rows rows, TestExpression test, Measures measures) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("count", Long.toString(rows.count()));
    texts.put("ids", rows.idList());
    texts.put("first", first(rows));
    String value = Stream.concat(
            test.functions().stream().filter(f -> f.name().equals("value")), test.functions().stream().filter(f -> !f.name().equals("value")))
        .flatMap(f -> measures.of(f).map(m -> f.name().equals("value") ? m.words() : m.word()).stream()).findFirst().orElse("");
    texts.put("value", value);
    test.functions().stream().findFirst().flatMap(measures::of).ifPresent(m -> texts.put("word", m.word()));
    return texts;
  }

  /** The first line in full, of other rows the first id. */
  private static String first(Rows rows) {
    if (rows.rows().isEmpty()) {
      return "";
    }
    return rows.rows().get(0) instanceof dstate.api.model.Line line ? line.place() + " " + line.text().text().strip() : rows.ids().get(0);
  }
}
