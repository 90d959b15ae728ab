package dstate.engine.filter;

import java.util.Map;
import java.util.Set;

/** Words of the language that are not free text: connectives, state words, ids. */
final class Words {
  private static final Set<String> CONNECTIVES = Set.of("and", "or", "not");
  private static final Set<String> SPACES = Set.of("kernel", "user");

  /** crash(8) prints these for task states; the kernel's letter is what reports hold. */
  private static final Map<String, String> CRASH_STATES = Map.of("UN", "D", "RU", "R", "IN", "S", "ZO", "Z");

  private Words() {}

  static boolean connective(String word) {
    return CONNECTIVES.contains(word);
  }

  static boolean space(String word) {
    return SPACES.contains(word);
  }

  /** The kernel's letter for crash's word; empty: no such word. */
  static String stateLetter(String word) {
    return CRASH_STATES.getOrDefault(word, "");
  }

  /** Whether a bare word would not be read as free text. */
  static boolean special(String word) {
    return connective(word) || space(word) || CRASH_STATES.containsKey(word) || RefId.range(word).isPresent();
  }
}
