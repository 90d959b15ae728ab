package dstate.kernellog.stack;

/** The bracketed word before a symbol: {@code [<ffffffff81234567>]}, {@code [c000000001385b4c]}, or what scrubbing left of it. */
final class Address {
  private Address() {}

  /**
   * Takes one bracketed word and the blanks after it.
   *
   * @return its digits; empty for a scrubbed one ({@code []}, {@code [<0>]}, {@code [<(null)>]}, hashed to "ptrval"); null,
   *     with nothing taken, when no address stands there
   */
  static String take(Words w) {
    String rest = w.rest();
    int close = rest.startsWith("[") ? rest.indexOf(']') : -1;
    if (close < 0 || close > 40) {
      return null;
    }
    String inside = rest.substring(1, close).strip();
    boolean angled = inside.startsWith("<") && inside.endsWith(">") && inside.length() > 1;
    String word = angled ? inside.substring(1, inside.length() - 1).strip() : inside;
    boolean scrubbed = word.isEmpty() || word.startsWith("(") && word.endsWith(")");
    if (!scrubbed && !isHex(word, angled ? 1 : 8, 16)) {
      return null;
    }
    w.skip(close + 1);
    w.blanks();
    return scrubbed || word.chars().allMatch(c -> c == '0') ? "" : word;
  }

  static boolean isHex(String word, int atLeast, int atMost) {
    if (word.length() < atLeast || word.length() > atMost) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Digits.hex(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
