package dstate.engine.store;

import java.util.Locale;
import java.util.Optional;

/** How sources, reports and tasks are numbered, and how ids are read. */
final class Ids {
  private Ids() {}

  /** {@code a} to {@code z}, then {@code s27}. @param n from 1 */
  static String source(int n) {
    return n <= 26 ? String.valueOf((char) ('a' + n - 1)) : "s" + n;
  }

  /** @param home the source whose reports and tasks have bare ids */
  static String in(String source, String home, String id) {
    return source.equals(home) ? id : source + ":" + id;
  }

  /** @param source empty: the home source @param banner 0: the episode */
  record ReportId(String source, int episode, int banner) {}

  /** Reads {@code R3}, {@code b:R3}, {@code R3.1}, in letters of either case. */
  static Optional<ReportId> report(String typed) {
    String id = typed.toLowerCase(Locale.ROOT);
    int colon = id.indexOf(':');
    String source = colon < 0 ? "" : id.substring(0, colon);
    String rest = id.substring(colon + 1);
    if (!rest.startsWith("r") || colon == 0) {
      return Optional.empty();
    }
    int dot = rest.indexOf('.');
    int episode = number(rest.substring(1, dot < 0 ? rest.length() : dot));
    int banner = dot < 0 ? 0 : number(rest.substring(dot + 1));
    return episode < 1 || dot >= 0 && banner < 1 ? Optional.empty() : Optional.of(new ReportId(source, episode, banner));
  }

  /** A number of 1 to 9 digits; -1 for anything else. */
  static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int n = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      n = n * 10 + c - '0';
    }
    return n;
  }
}
