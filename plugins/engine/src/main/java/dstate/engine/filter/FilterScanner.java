package dstate.engine.filter;

import dstate.engine.filter.Expr.Operand;
import java.util.Optional;

/** Walks the text of an expression: blanks, quotes, words, patterns. Knows nothing of fields. */
final class FilterScanner {
  private final String text;
  private int at;
  /** Set once no slash that could end a pattern lies ahead; keeps the search for one linear. */
  private boolean noLateSlash;

  private FilterScanner(String text) {
    this.text = text;
  }

  static FilterScanner of(String text) {
    if (text.length() > FilterParser.MAX_LENGTH) {
      throw Faults.syntax("a filter of " + text.length() + " characters; at most " + FilterParser.MAX_LENGTH + " are read", text, 0,
          "split the filter");
    }
    return new FilterScanner(text);
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  boolean is(char c) {
    return charAt(at) == c && !atEnd();
  }

  /** NUL past the end. */
  private char charAt(int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c);
  }

  void skipBlanks() {
    while (!atEnd() && blank(text.charAt(at))) {
      at++;
    }
  }

  boolean take(char c) {
    skipBlanks();
    if (is(c)) {
      at++;
      skipBlanks();
      return true;
    }
    return false;
  }

  /** A connective, as a word that ends where words end or as a sign. */
  boolean seesWord(String word, String sign) {
    if (text.startsWith(sign, at)) {
      // != and !~ are operators; a field stands before them.
      return !sign.equals("!") || ("=~".indexOf(charAt(at + 1)) < 0 || at + 1 >= text.length());
    }
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end >= text.length() || blank(charAt(end)) || charAt(end) == '(' || charAt(end) == ')'
            || text.startsWith("||", end) || text.startsWith("&&", end));
  }

  boolean takeWord(String word, String sign) {
    skipBlanks();
    if (!seesWord(word, sign)) {
      return false;
    }
    at += text.startsWith(sign, at) ? sign.length() : word.length();
    skipBlanks();
    return true;
  }

  /** The name after {@code @}. */
  String savedName() {
    int from = at + 1;
    int to = from;
    while (to < text.length() && (Character.isLetterOrDigit(charAt(to)) || "_.-".indexOf(charAt(to)) >= 0)) {
      to++;
    }
    at = to;
    return text.substring(from, to);
  }

  /** A field's name here, when an operator follows it; the scanner then stands behind both. */
  Optional<NameAndOp> nameAndOp() {
    int to = at;
    while (to < text.length() && nameChar(charAt(to), to == at)) {
      to++;
    }
    if (to == at) {
      return Optional.empty();
    }
    int sign = to;
    while (sign < text.length() && blank(charAt(sign))) {
      sign++;
    }
    for (Op op : Op.values()) {
      boolean here = text.startsWith(op.sign(), sign);
      if (here && (sign == to || op != Op.MATCH)) {
        NameAndOp found = new NameAndOp(text.substring(at, to), op);
        at = sign + op.sign().length();
        if (op == Op.EQUAL && is('=')) {
          at++;
        }
        if (op != Op.MATCH) {
          skipBlanks();
        }
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  record NameAndOp(String name, Op op) {}

  private static boolean nameChar(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && ((c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0));
  }

  /** A word made of the characters of ids alone; empty, and nothing read, when the word has others. */
  String idRun() {
    int to = at;
    while (to < text.length() && (Character.isLetterOrDigit(charAt(to)) || ":.,".indexOf(charAt(to)) >= 0)) {
      to++;
    }
    boolean ends = to >= text.length() || blank(charAt(to)) || charAt(to) == ')' || text.startsWith("||", to) || text.startsWith("&&", to);
    String run = ends ? text.substring(at, to) : "";
    at += run.length();
    return run;
  }

  /** A run of characters and quoted parts up to a blank, an unmatched closing bracket, a connective sign, or a comma if asked. */
  Word word(boolean commaEnds) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    int brackets = 0;
    while (!atEnd()) {
      char c = charAt(at);
      if (c == '"' || c == '\'') {
        quoted = true;
        quotedPart(c, out);
        continue;
      }
      if (blank(c) || (c == ')' && brackets == 0) || (c == ',' && commaEnds) || text.startsWith("||", at) || text.startsWith("&&", at)) {
        break;
      }
      brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
      out.append(c);
      at++;
    }
    return new Word(out.toString(), quoted);
  }

  /** @param quoted whether a part stood in quotes, which makes it text whatever it says */
  record Word(String text, boolean quoted) {}

  /** As in sh: inside double quotes a backslash keeps a quote or a backslash, inside single quotes nothing is special. */
  private void quotedPart(char quote, StringBuilder out) {
    int from = at++;
    while (!atEnd() && charAt(at) != quote) {
      char next = charAt(at + 1);
      if (quote == '"' && charAt(at) == '\\' && at + 1 < text.length() && (next == '"' || next == '\\')) {
        at++;
      }
      out.append(charAt(at++));
    }
    if (atEnd()) {
      throw Faults.syntax("a quote is opened and not closed", text, from, "add " + quote);
    }
    at++;
  }

  /** {@code /pattern/} or {@code /pattern/i} here; slashes inside carry a backslash. Empty when it is only a word with slashes. */
  Optional<Operand.Regex> regex(boolean commaEnds) {
    if (!is('/')) {
      return Optional.empty();
    }
    StringBuilder pattern = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && charAt(i) != '/') {
      if (charAt(i) == '\\' && i + 1 < text.length()) {
        pattern.append(charAt(i + 1) == '/' ? "" : "\\").append(charAt(i + 1));
        i += 2;
      } else {
        pattern.append(charAt(i++));
      }
    }
    return closed(pattern.toString(), i, commaEnds);
  }

  /**
   * After {@code ~} people leave slashes bare, and sh takes their backslashes away: {@code text~/I/O error/i}. Reads up to the
   * first slash behind which a term can end.
   */
  Optional<Operand.Regex> looseRegex() {
    if (!is('/') || noLateSlash) {
      return Optional.empty();
    }
    for (int i = at + 2; i < text.length(); i++) {
      if (charAt(i) == '/' && charAt(i - 1) != '\\') {
        Optional<Operand.Regex> found = closed(bareSlashes(text.substring(at + 1, i)), i, false);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    noLateSlash = true;
    return Optional.empty();
  }

  /** The pattern without backslashes before slashes. */
  static String bareSlashes(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        char next = pattern.charAt(++i);
        out.append(next == '/' ? "" : "\\").append(next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private Optional<Operand.Regex> closed(String pattern, int slash, boolean commaEnds) {
    if (pattern.isEmpty() || charAt(slash) != '/') {
      return Optional.empty();
    }
    boolean ignoreCase = charAt(slash + 1) == 'i';
    int end = slash + (ignoreCase ? 2 : 1);
    if (end < text.length() && !blank(charAt(end)) && charAt(end) != ')' && !(commaEnds && charAt(end) == ',')) {
      return Optional.empty();
    }
    at = end;
    return Optional.of(new Operand.Regex(pattern, ignoreCase));
  }
}
