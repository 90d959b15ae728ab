package dstate.commands.check;

import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Step;
import dstate.api.result.ErrorCode;
import dstate.commands.place.Nearest;
import dstate.triage.checklist.Given;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers and parameters as they are typed: {@code b10=no}, {@code storage-path/a2=yes because it still hangs}, {@code dev=vdb}. */
final class Answers {
  private static final List<String> WORDS = List.of("yes", "no", "unknown", "skip");

  private Answers() {}

  /** Lines of an answers file without comments and blank lines. */
  static List<String> lines(byte[] file, String path) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : new String(file, StandardCharsets.UTF_8).split("\\R", -1)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (text.indexOf('=') < 1) {
        throw ErrorCode.WORDS.error("an answer is STEP=yes, found '" + text + "'").at(path + ":" + number).hint("STEP=yes, no, unknown or skip").refusal();
      }
      int comment = text.indexOf(" #");
      lines.add(comment < 0 ? text : text.substring(0, comment).strip());
    }
    return lines;
  }

  /** By step id; a later answer of a step replaces an earlier one. */
  static Map<String, Given> given(List<String> answers, Checklist list, List<Checklist> lists) {
    Map<String, Given> given = new LinkedHashMap<>();
    for (String answer : answers) {
      int at = answer.indexOf('=');
      if (at < 1) {
        throw ErrorCode.OPTION.error("--answer takes STEP=yes, found '" + answer + "'").hint("as in --answer " + example(list) + "=yes").refusal();
      }
      String step = answer.substring(0, at).strip();
      checkStep(step, lists);
      String[] words = answer.substring(at + 1).strip().split("\\s+", 2);
      given.put(step, new Given(word(words[0]), "given", words.length > 1 ? words[1] : ""));
    }
    return given;
  }

  private static String example(Checklist list) {
    return list.steps().stream().filter(s -> s.kind() == Checklist.StepKind.ASK).findFirst().or(() -> list.steps().stream().findFirst()).map(Step::id).orElse("STEP");
  }

  /** An answer as the prompt sends it: a word, and perhaps why. */
  static Given typed(List<String> words) {
    if (words.isEmpty()) {
      throw ErrorCode.WORDS.error("the answer is missing").hint("yes, no, unknown or skip").refusal();
    }
    return new Given(word(words.get(0)), "user", String.join(" ", words.subList(1, words.size())));
  }

  private static String word(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    Optional<String> word = WORDS.stream().filter(w -> w.equals(lower) || lower.length() == 1 && w.startsWith(lower)).findFirst();
    return word.orElseThrow(() -> ErrorCode.WORDS.error("an answer is yes, no, unknown or skip, found '" + typed + "'")
        .hint(Nearest.didYouMean(lower, WORDS) + "what you add after it is kept as text").refusal());
  }

  /** Refuses a step that no list has. */
  static void checkStep(String step, List<Checklist> lists) {
    int slash = step.indexOf('/');
    String list = slash < 0 ? "" : step.substring(0, slash);
    String id = step.substring(slash + 1);
    boolean known = lists.stream().filter(l -> list.isEmpty() || l.id().equals(list)).anyMatch(l -> l.steps().stream().anyMatch(s -> s.id().equals(id)));
    if (!known) {
      throw ErrorCode.CHECKLIST.error("no checklist has a step '" + step + "'").hint("checklist show NAME names the steps").refusal();
    }
  }

  static Map<String, String> params(List<String> params) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String p : params) {
      int at = p.indexOf('=');
      if (at < 1 || at == p.length() - 1) {
        throw ErrorCode.OPTION.error("--param takes NAME=VALUE, found '" + p + "'").hint("as in --param dev=vdb").refusal();
      }
      values.put(p.substring(0, at), p.substring(at + 1));
    }
    return values;
  }
}
