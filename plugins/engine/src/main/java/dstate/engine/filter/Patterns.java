package dstate.engine.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dstate.api.result.ErrorCode;
import dstate.engine.filter.Expr.Operand;
import java.util.Locale;
import java.util.function.Predicate;

/** Globs, free text, and regular expressions on the linear-time engine. */
final class Patterns {
  private static final int MAX_LENGTH = 1_000;
  /** Brackets inside each other; the engine's own parser recurses. */
  private static final int MAX_DEPTH = 50;
  /** The engine unrolls {@code x{n}}: nested counts multiply, and so would its memory. */
  private static final long MAX_REPEAT = 1_000;

  private Patterns() {}

  /** Finds anywhere in a value. */
  static Predicate<String> find(Operand.Regex regex) {
    String text = regex.pattern();
    if (text.length() > MAX_LENGTH || depth(text) > MAX_DEPTH || repeats(text) > MAX_REPEAT) {
      throw ErrorCode.FILTER_REGEX.error("regular expression too large").hint("at most " + MAX_LENGTH + " characters, " + MAX_DEPTH
          + " nested brackets, and counts in braces that multiply to " + MAX_REPEAT).refusal();
    }
    try {
      Pattern pattern = Pattern.compile(text, regex.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0);
      return value -> pattern.matcher(value).find();
    } catch (PatternSyntaxException e) {
      throw ErrorCode.FILTER_REGEX.error("regular expression not accepted: " + Faults.cut(e.getDescription()))
          .hint("RE2 syntax: no back-references, no look-around; a literal bracket or star takes a backslash").refusal();
    }
  }

  private static int depth(String pattern) {
    int depth = 0;
    int most = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      i += c == '\\' ? 1 : 0;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      most = Math.max(most, depth);
    }
    return most;
  }

  /** The product of all counts in braces: an upper bound of how often anything is unrolled. */
  private static long repeats(String pattern) {
    long product = 1;
    for (int i = pattern.indexOf('{'); i >= 0; i = pattern.indexOf('{', i + 1)) {
      long largest = 1;
      long n = 0;
      int at = i + 1;
      for (; at < pattern.length() && (Character.isDigit(pattern.charAt(at)) || pattern.charAt(at) == ','); at++) {
        n = pattern.charAt(at) == ',' ? 0 : Math.min(n * 10 + Character.digit(pattern.charAt(at), 10), MAX_REPEAT + 1);
        largest = Math.max(largest, n);
      }
      product = Math.min(product * largest, MAX_REPEAT + 1);
    }
    return product;
  }

  /** Case is kept; {@code *} and {@code ?} are wild, a backslash before them makes them themselves. */
  static Predicate<String> glob(String glob) {
    if (glob.indexOf('*') < 0 && glob.indexOf('?') < 0) {
      return glob::equals;
    }
    return value -> globFits(glob, value);
  }

  /** Goes back to the last star only: at most length times length steps. */
  private static boolean globFits(String glob, String value) {
    int g = 0;
    int v = 0;
    int star = -1;
    int starValue = 0;
    while (v < value.length()) {
      char c = g < glob.length() ? glob.charAt(g) : '\0';
      boolean literal = c == '\\' && g + 1 < glob.length() && "*?\\".indexOf(glob.charAt(g + 1)) >= 0;
      if (g < glob.length() && c == '*') {
        star = g++;
        starValue = v;
      } else if (g < glob.length() && (literal ? glob.charAt(g + 1) == value.charAt(v) : c == '?' || c == value.charAt(v))) {
        g += literal ? 2 : 1;
        v++;
      } else if (star >= 0) {
        g = star + 1;
        v = ++starValue;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }

  /** Substring; case counts as soon as the text has an upper-case letter. */
  static Predicate<String> smartCase(String text) {
    if (text.chars().anyMatch(Character::isUpperCase)) {
      return value -> value.contains(text);
    }
    String low = text.toLowerCase(Locale.ROOT);
    return value -> value.toLowerCase(Locale.ROOT).contains(low);
  }
}
