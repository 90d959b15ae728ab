package dstate.kernellog.stack;

/**
 * What follows a symbol on its line: {@code  [mod 2f8bd1..]}, {@code  (unreliable)}, {@code  (T)}, {@code  file.c:12 [inline]},
 * {@code  (file.c:12 file.c:34) mod}.
 *
 * @param named whether a source file and line name the function well enough to do without an offset
 * @param plain whether nothing follows
 * @param glued whether another CPU's line begins in the middle of this one
 */
record Tail(String module, boolean unreliable, boolean named, boolean plain, boolean glued) {
  private static final int LONGEST = 512;

  /** Null when the rest belongs to no frame. */
  static Tail parse(String rest, boolean sized) {
    String s = rest;
    String module = "";
    boolean unreliable = false;
    boolean place = false;
    boolean named = false;
    for (int n = 0; n < 8; n++) {
      s = s.strip();
      if (s.isEmpty()) {
        return new Tail(module, unreliable, named, rest.isBlank(), false);
      }
      if (sized && glue(s)) {
        return new Tail(module, unreliable, named, false, true);
      }
      if (s.length() > LONGEST) {
        return null;
      }
      if (s.startsWith("(unreliable)")) {
        unreliable = true;
        s = s.substring("(unreliable)".length());
      } else if (s.startsWith("[inline]") && place) {
        named = true;
        s = s.substring("[inline]".length());
      } else if (s.startsWith("[") && s.indexOf(']') > 0 && module.isEmpty()) {
        module = module(s.substring(1, s.indexOf(']')));
        s = s.substring(s.indexOf(']') + 1);
        if (module.isEmpty()) {
          return null;
        }
      } else if (s.startsWith("(") && flags(s) > 0) {
        s = s.substring(flags(s));
      } else if (s.startsWith("(") && close(s) > 0 && s.substring(0, close(s)).indexOf(':') > 0) {
        // decode_stacktrace.sh: places in parentheses, then the module without brackets
        named = true;
        String after = s.substring(close(s) + 1).strip();
        if (!after.isEmpty() && !after.startsWith("[") && !after.startsWith("(") && after.indexOf(' ') < 0) {
          module = module(after);
          after = module.isEmpty() ? after : "";
        }
        s = after;
      } else if (place(s) > 0 && !place) {
        place = true;
        s = s.substring(place(s));
      } else {
        return null;
      }
    }
    return null;
  }

  /** {@code mod}, {@code mod 2f8bd1...} (5.14, build id), {@code mod(OE)}; empty when it is no module's name. */
  private static String module(String inside) {
    String word = inside.strip();
    int blank = word.indexOf(' ');
    if (blank > 0) {
      if (!Address.isHex(word.substring(blank + 1).strip(), 4, 64)) {
        return "";
      }
      word = word.substring(0, blank);
    }
    int paren = word.indexOf('(');
    if (paren > 0 && word.endsWith(")")) {
      word = word.substring(0, paren);
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.')) {
        return "";
      }
    }
    return word.length() > 64 ? "" : word;
  }

  /** arm64 since 6.13: {@code (T)}, {@code (P)}, {@code (CF)}; the index after it, or -1. */
  private static int flags(String s) {
    int close = s.indexOf(')');
    if (close < 2 || close > 5) {
      return -1;
    }
    for (int i = 1; i < close; i++) {
      if (s.charAt(i) < 'A' || s.charAt(i) > 'Z') {
        return -1;
      }
    }
    return close + 1;
  }

  /** The parenthesis that closes the first one; -1: none. */
  private static int close(String s) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      depth += s.charAt(i) == '(' ? 1 : s.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** {@code kernel/sched/core.c:6490}: the index after it, or -1. */
  private static int place(String s) {
    int end = s.indexOf(' ') < 0 ? s.length() : s.indexOf(' ');
    int colon = s.lastIndexOf(':', end - 1);
    if (colon < 1 || colon + 1 >= end || s.lastIndexOf('.', colon) < 1) {
      return -1;
    }
    for (int i = colon + 1; i < end; i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return -1;
      }
    }
    return end;
  }

  /** Another line's time in the middle of this one: {@code [  703.530883]}. */
  private static boolean glue(String s) {
    int i = 1;
    while (s.startsWith("[") && i < s.length() && s.charAt(i) == ' ') {
      i++;
    }
    int digits = i;
    while (i < s.length() && Digits.decimal(s.charAt(i))) {
      i++;
    }
    return i > digits && i < s.length() && s.charAt(i) == '.';
  }
}
