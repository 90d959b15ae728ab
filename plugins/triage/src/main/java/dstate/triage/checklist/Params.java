package dstate.triage.checklist;

import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Collect;
import dstate.api.model.Checklist.Param;
import dstate.api.model.Checklist.Probe;
import dstate.api.result.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values of a list's parameters, and texts with them put in. */
final class Params {
  static final String UNKNOWN = "unknown";

  private final Map<String, String> values;

  private Params(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Chosen values first, then what the evidence proposes, then the default.
   *
   * @param chosen values of the user and of the list a run comes from
   */
  static Params of(Checklist list, Map<String, String> chosen, ProbeRunner probes) {
    Map<String, String> values = new LinkedHashMap<>(chosen);
    for (Param p : list.params()) {
      values.computeIfAbsent(p.id(), id -> proposed(p, probes));
    }
    return new Params(values);
  }

  /** Refuses names that are no parameter of the list. */
  static void check(Checklist list, Map<String, String> chosen) {
    List<String> names = list.params().stream().map(Param::id).toList();
    chosen.keySet().stream().filter(n -> !names.contains(n)).findFirst().ifPresent(n -> {
      throw ErrorCode.OPTION.error("checklist " + list.id() + " has no parameter '" + n + "'")
          .hint(names.isEmpty() ? "it has none" : "parameters: " + String.join(" ", names)).refusal();
    });
  }

  private static String proposed(Param p, ProbeRunner probes) {
    String fallback = p.fallback().isEmpty() ? UNKNOWN : p.fallback();
    if (!p.propose().present()) {
      return fallback;
    }
    ProbeAnswer answer = probes.run(p.propose(), Map.of());
    String word = answer.values().getOrDefault("word", "");
    return answer.word().equals("yes") && !word.isEmpty() ? word : fallback;
  }

  Map<String, String> values() {
    return values;
  }

  /** {@code $dev} replaced by its value; an unknown one stays readable. Longest names first, so {@code $device} is not {@code $dev}. */
  String put(String text) {
    String out = text;
    List<String> names = new ArrayList<>(values.keySet());
    names.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    for (String name : names) {
      out = out.replace("$" + name, values.get(name));
    }
    return out;
  }

  /** Words to show: an unknown parameter stands as {@code DEV}. */
  String show(String text) {
    Params shown = new Params(new LinkedHashMap<>());
    values.forEach((k, v) -> shown.values.put(k, v.equals(UNKNOWN) ? k.toUpperCase(Locale.ROOT) : v));
    return shown.put(text);
  }

  /** The first parameter a probe uses and nobody knows; empty: none. */
  Optional<String> unknownIn(Probe probe) {
    String all = probe.where() + ' ' + probe.unless() + ' ' + probe.test();
    return values.entrySet().stream().filter(e -> e.getValue().equals(UNKNOWN) && all.contains("$" + e.getKey())).map(Map.Entry::getKey).findFirst();
  }

  /** A command to show. A parameter that came out of a log may be anything: only plain device names are put into commands. */
  Collect put(Collect c) {
    Params safe = new Params(new LinkedHashMap<>());
    values.forEach((k, v) -> safe.values.put(k, v.equals(UNKNOWN) || !plain(v) ? k.toUpperCase(Locale.ROOT) : v));
    return new Collect(safe.put(c.run()), c.on(), c.changes(), c.need(), c.note(), c.pasteAs(), safe.put(c.undo()));
  }

  private static boolean plain(String value) {
    return !value.isEmpty() && value.chars().allMatch(ch -> ch < 128 && Character.isLetterOrDigit(ch) || ch == '-' || ch == '_' || ch == '.' || ch == '/' || ch == ':');
  }
}
