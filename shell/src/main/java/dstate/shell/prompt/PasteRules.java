package dstate.shell.prompt;

import java.util.List;
import java.util.function.Predicate;

/** Tells a pasted list of verbs from a pasted log. A log must never run. */
final class PasteRules {
  /** What to do with pasted text. */
  enum Kind {
    /** One line, or a word: goes into the line being typed. */
    TYPED,
    /** Several lines, each starting with a verb that is spelled out: run one after the other, on Enter. */
    VERBS,
    /** Anything else: offered to {@code open -}. */
    DATA
  }

  /** So many lines may be somebody's sentence; more are data. */
  private static final int PROSE = 20;

  private final Predicate<String> verb;
  private final Predicate<String> prose;

  /**
   * @param verb whether a word is the whole name or alias of a verb
   * @param prose whether it names a verb that takes free text
   */
  PasteRules(Predicate<String> verb, Predicate<String> prose) {
    this.verb = verb;
    this.prose = prose;
  }

  /** @param typed what stands in the line already */
  Kind kind(String typed, String text) {
    List<String> lines = lines(text);
    if (lines.size() <= 1 || lines.size() <= PROSE && prose.test(firstWord(typed))) {
      return Kind.TYPED;
    }
    return lines.stream().allMatch(this::startsWithVerb) ? Kind.VERBS : Kind.DATA;
  }

  /** Comments count as verbs: a pasted script has them. */
  private boolean startsWithVerb(String line) {
    return line.startsWith("#") || verb.test(firstWord(line));
  }

  /** Lines that are not blank, without blanks around them. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  static String firstWord(String line) {
    String bare = line.strip();
    int end = 0;
    while (end < bare.length() && !Character.isWhitespace(bare.charAt(end))) {
      end++;
    }
    return bare.substring(0, end);
  }
}
