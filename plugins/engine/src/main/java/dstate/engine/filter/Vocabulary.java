package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.model.Certainty;
import dstate.api.model.Note;
import dstate.api.result.ErrorCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Fields whose values come from a closed list: another value is an error with the nearest, never an empty answer. */
final class Vocabulary {
  /** contract.md section 3. */
  private static final Set<String> KINDS = Set.of(
      "hung-task", "soft-lockup", "hard-lockup", "rcu-stall", "wq-lockup", "oops", "page-fault", "gpf", "bug", "warning", "lockdep",
      "atomic-sleep", "kasan", "kcsan", "kmsan", "kfence", "ubsan", "memleak", "oom", "panic", "io-error", "task-state", "other");

  /** Syslog levels, include/linux/kern_levels.h. */
  private static final Map<String, Integer> LEVELS = Map.ofEntries(
      Map.entry("emerg", 0), Map.entry("panic", 0), Map.entry("alert", 1), Map.entry("crit", 2), Map.entry("err", 3), Map.entry("error", 3),
      Map.entry("warn", 4), Map.entry("warning", 4), Map.entry("notice", 5), Map.entry("info", 6), Map.entry("debug", 7));

  private final Set<String> kinds = new TreeSet<>(KINDS);

  Vocabulary(Collection<String> moreKinds, Evidence evidence) {
    kinds.addAll(moreKinds);
    evidence.reports().forEach(e -> kinds.add(e.report().kind()));
  }

  /** The value that rows hold for what was typed; a glob stays as it is. */
  String plain(String field, String typed) {
    if (typed.indexOf('*') >= 0 || typed.indexOf('?') >= 0) {
      return typed;
    }
    if (field.equals("kind")) {
      return kind(typed);
    }
    if (field.equals("state")) {
      return state(typed);
    }
    if (field.equals("status")) {
      return oneOf(field, typed, Arrays.stream(Note.Status.values()).map(Note.Status::word).toList());
    }
    if (field.equals("sure")) {
      return oneOf(field, typed, Arrays.stream(Certainty.values()).map(Certainty::word).toList());
    }
    return typed;
  }

  /** A syslog level's number for its name; the text itself when it is none. */
  static String level(String typed) {
    return Optional.ofNullable(LEVELS.get(typed.toLowerCase(Locale.ROOT))).map(String::valueOf).orElse(typed);
  }

  /** A whole token, or a prefix up to a dash that only one token has. */
  private String kind(String typed) {
    if (kinds.contains(typed)) {
      return typed;
    }
    List<String> fits = kinds.stream().filter(k -> k.startsWith(typed + "-")).toList();
    if (fits.size() > 1) {
      throw ErrorCode.FILTER_VALUE.error("kind '" + typed + "' is not unique: " + String.join(" ", fits))
          .hint("write one of them, or kind:" + typed + "-*").refusal();
    }
    return fits.isEmpty() ? oneOf("kind", typed, kinds) : fits.get(0);
  }

  /** The kernel prints one letter, with a plus sign or a second letter in some versions; crash's words are understood. */
  private static String state(String typed) {
    String letter = Words.stateLetter(typed);
    if (!letter.isEmpty()) {
      return letter;
    }
    if (typed.length() > 2 || !typed.chars().allMatch(c -> Character.isLetter(c) || c == '+')) {
      throw ErrorCode.FILTER_VALUE.error("'" + Faults.cut(typed) + "' is not a task state")
          .hint("states: D (UN) R (RU) S (IN) Z (ZO) T t X I P").refusal();
    }
    return typed;
  }

  private static String oneOf(String field, String typed, Collection<String> known) {
    if (known.contains(typed)) {
      return typed;
    }
    List<String> near = known.stream().flatMap(k -> Stream.of(k, k.substring(0, k.indexOf('-') < 0 ? k.length() : k.indexOf('-')))).distinct().toList();
    String hint = Nearest.of(typed, near).map(n -> "did you mean '" + n + "'? ").orElse("");
    throw ErrorCode.FILTER_VALUE.error("'" + Faults.cut(typed) + "' is no " + field + " that dstate knows")
        .hint(hint + "one of: " + String.join(" ", known)).refusal();
  }
}
