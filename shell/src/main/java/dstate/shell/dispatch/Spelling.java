package dstate.shell.dispatch;

import java.util.Map;

/** Spellings of other shells at the start of a line, turned into words of this one. */
final class Spelling {
  /** Prefix of the settings that hold the user's aliases. */
  static final String ALIAS = "alias.";

  /** sqlite3's and duckdb's dots, psql's backslashes. */
  private static final Map<String, String> OTHERS = Map.of(
      ".mode", "set mode", ".last", "last", ".help", "help", ".quit", "quit", ".exit", "quit", "\\x", "set vertical", "\\q", "quit",
      "\\?", "help", "\\timing", "set timing", "\\i", "run");

  private Spelling() {}

  static String of(String line, VerbCatalogue verbs) {
    String text = line.stripLeading();
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    String first = text.substring(0, end);
    String other = OTHERS.get(first);
    if (other != null) {
      return other + text.substring(end);
    }
    // less and vim: /text searches, without a blank after the slash. With an alias "/" in the catalogue, "/ text" is one already.
    if (first.length() > 1 && first.charAt(0) == '/' && verbs.exact("/").isPresent()) {
      String after = text.substring(1);
      boolean regex = LineLexer.words("find " + text).stream().anyMatch(w -> w.start() == 5 && w.text().length() > 2 && closes(w.text()));
      return "find " + (regex ? text : after);
    }
    return line;
  }

  private static boolean closes(String word) {
    return word.endsWith("/") || word.endsWith("/i");
  }
}
