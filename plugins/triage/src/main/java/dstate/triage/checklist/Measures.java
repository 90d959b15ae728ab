package dstate.triage.checklist;

import dstate.api.ask.FieldDef;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Stamp;
import dstate.triage.onset.Onset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Computes the functions of a test over the rows of its probe. */
final class Measures {
  private final Situation situation;
  private final NamedValues values;
  private final Rows rows;
  private final Map<String, StepAnswer> answers;
  private final Map<TestExpression.Operand, Optional<Measured>> done = new LinkedHashMap<>();

  Measures(Situation situation, NamedValues values, Rows rows, Map<String, StepAnswer> answers) {
    this.situation = situation;
    this.values = values;
    this.rows = rows;
    this.answers = answers;
  }

  /** Empty: what it asks for is not known. */
  Optional<Measured> of(TestExpression.Operand f) {
    return done.computeIfAbsent(f, this::compute);
  }

  private Optional<Measured> compute(TestExpression.Operand f) {
    String arg = f.args().isEmpty() ? "" : f.args().get(0);
    return switch (f.name()) {
      case "count" -> Optional.of(Measured.number(rows.count(), countWords()));
      case "share" -> share(arg);
      case "distinct" -> texts(arg).map(t -> Measured.number(t.size(), t.size() + " different " + arg));
      case "min", "max", "sum", "p50", "p99" -> statistic(f.name(), arg);
      case "before" -> before(arg, f.args().get(1));
      case "value" -> values.value(arg);
      case "answer" -> Optional.of(answered(arg));
      // rate(stage) counts completions per second; without events there is nothing to count
      default -> Optional.empty();
    };
  }

  /** What the run knows of itself is always known: a step that was not asked has an answer of its own. */
  private Measured answered(String step) {
    StepAnswer answer = answers.get(step);
    return answer == null ? Measured.word("unasked", step + " was not asked") : Measured.word(answer.word(), step + " was answered " + answer.word());
  }

  private String countWords() {
    String ids = rows.idList();
    return (rows.count() == 0 ? "no " + rows.noun() : rows.count() + " " + rows.noun()) + (ids.isEmpty() ? "" : ": " + ids);
  }

  private Optional<FieldDef> field(String name) {
    return situation.ask().workspace().fields().stream().filter(d -> d.scope() == rows.scope() && d.name().equals(name)).findFirst();
  }

  /** Rows by value of a field; empty when the field is unknown or no row has it. */
  private Optional<Map<String, Integer>> texts(String name) {
    Optional<FieldDef> field = field(name);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Object row : rows.rows()) {
      field.get().values().of(row, situation.evidence()).stream().map(String::valueOf).distinct().forEach(v -> counts.merge(v, 1, Integer::sum));
    }
    return counts.isEmpty() ? Optional.empty() : Optional.of(counts);
  }

  private Optional<Measured> share(String name) {
    return texts(name).map(counts -> {
      Map.Entry<String, Integer> most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      // max keeps the last of equals; the first seen is what a reader finds first
      Map.Entry<String, Integer> first = counts.entrySet().stream().filter(e -> e.getValue().equals(most.getValue())).findFirst().orElseThrow();
      double share = (double) first.getValue() / rows.rows().size();
      String words = String.format(Locale.ROOT, "%s %d/%d", first.getKey(), first.getValue(), rows.rows().size());
      return new Measured(java.util.OptionalDouble.of(share), first.getKey(), words);
    });
  }

  private Optional<Measured> statistic(String function, String name) {
    Optional<FieldDef> field = field(name);
    List<Double> numbers = new ArrayList<>();
    field.ifPresent(d -> rows.rows().forEach(r -> d.values().of(r, situation.evidence()).forEach(v -> number(v).ifPresent(numbers::add))));
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double value = switch (function) {
      case "min" -> sorted[0];
      case "max" -> sorted[sorted.length - 1];
      case "sum" -> Arrays.stream(sorted).sum();
      case "p50" -> sorted[rank(sorted.length, 0.50)];
      default -> sorted[rank(sorted.length, 0.99)];
    };
    return Optional.of(Measured.number(value, function + "(" + name + ") " + Measured.number(value, "").word()));
  }

  /** Nearest rank: a value that was seen, never one in between. */
  private static int rank(int count, double share) {
    return Math.max(0, (int) Math.ceil(share * count) - 1);
  }

  private static Optional<Double> number(Object value) {
    return value instanceof Long l ? Optional.of(l.doubleValue()) : Optional.empty();
  }

  /** 1 when the earliest row stands before the start of the onset window ({@code onset}), else 0. */
  private Optional<Measured> before(String name, String what) {
    Onset onset = situation.onset();
    Optional<FieldDef> field = field(name);
    if (!what.equals("onset") || !onset.known() || field.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> earliest = rows.rows().stream()
        .flatMap(r -> field.get().values().of(r, situation.evidence()).stream())
        .filter(Stamp.class::isInstance).map(Stamp.class::cast)
        .filter(s -> onset.clock() == Onset.Clock.MONO ? s.hasMono() : s.wallNanos() != Stamp.NO_WALL)
        .map(s -> onset.clock() == Onset.Clock.MONO ? s.monoNanos() : s.wallNanos())
        .min(Long::compare);
    return earliest.map(t -> Measured.number(t < onset.toNanos() ? 1 : 0, t < onset.toNanos() ? "before the onset" : "after the onset"));
  }
}
