package dstate.shell.dispatch;

import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a line of the prompt's language into words.
 *
 * <p>Quoting is that of sh: {@code '…'} is literal, {@code "…"} knows {@code \"} and {@code \\}, a backslash takes the next
 * character as it is. A {@code #} that starts a word starts a comment, unless a digit follows and it is not the first word
 * ({@code frame #4}). A regular expression {@code /…/} or {@code /…/i} at the start of a word or after {@code ~ : =} is one
 * word with its blanks, backslashes and quotes. There is no redirection: {@code >} and {@code <} are parts of words.
 */
public final class LineLexer {
  /** Their words are paths, where a slash starts no regular expression: {@code open /tmp a/}. */
  private static final Set<String> PATH_VERBS = Set.of("open", "load", "file", "run", "source", "export", "save", "resume");

  private final String line;
  private final List<Word> words = new ArrayList<>();
  private int at;
  private UserError problem;

  /**
   * @param text unquoted
   * @param start index of its first character in the line
   * @param end index after its last
   * @param quoted some of it stood in quotes or after a backslash
   */
  public record Word(String text, int start, int end, boolean quoted) {}

  /** @param problem set when a quote is not closed; the words are then those up to and with the open one */
  public record Scan(List<Word> words, Optional<UserError> problem) {
    public Scan {
      words = List.copyOf(words);
    }
  }

  private LineLexer(String line) {
    this.line = line;
  }

  /** The words of a line; a {@code Refusal} with a caret when a quote is not closed. */
  public static List<Word> words(String line) {
    Scan scan = scan(line);
    scan.problem().ifPresent(p -> {
      throw p.refusal();
    });
    return scan.words();
  }

  /** The words of a line that may still be typed at. */
  public static Scan scan(String line) {
    LineLexer lexer = new LineLexer(line);
    lexer.run();
    return new Scan(lexer.words, Optional.ofNullable(lexer.problem));
  }

  /** A word written so that {@link #words} gives it back. */
  public static String quote(String word) {
    return !word.isEmpty() && word.chars().allMatch(LineLexer::harmless) ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean harmless(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.:=@%+,~^-!<>*?".indexOf(c) >= 0;
  }

  private void run() {
    while (problem == null) {
      while (at < line.length() && blank(line.charAt(at))) {
        at++;
      }
      if (at == line.length() || comment()) {
        return;
      }
      word();
    }
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private boolean comment() {
    return line.charAt(at) == '#' && (words.isEmpty() || at + 1 == line.length() || !Character.isDigit(line.charAt(at + 1)));
  }

  private void word() {
    int start = at;
    boolean quoted = false;
    StringBuilder text = new StringBuilder();
    while (at < line.length() && !blank(line.charAt(at)) && problem == null) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        text.append(line.charAt(at + 1));
        at += 2;
        quoted = true;
      } else if (c == '\'' || c == '"') {
        quotes(c, text);
        quoted = true;
      } else if (c == '/' && (at == start ? !pathsFollow() : "~:=".indexOf(line.charAt(at - 1)) >= 0)) {
        int end = regexEnd();
        text.append(line, at, end);
        at = end;
      } else {
        text.append(c);
        at++;
      }
    }
    words.add(new Word(text.toString(), start, at, quoted));
  }

  private void quotes(char quote, StringBuilder text) {
    int open = at++;
    while (at < line.length() && line.charAt(at) != quote) {
      boolean escape = quote == '"' && line.charAt(at) == '\\' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0;
      at += escape ? 1 : 0;
      text.append(line.charAt(at++));
    }
    if (at == line.length()) {
      problem = ErrorCode.WORDS.error("the quote " + quote + " is not closed").pointing(line, open)
          .hint("close it, or write \\" + quote + " for the character itself");
      return;
    }
    at++;
  }

  private boolean pathsFollow() {
    return !words.isEmpty() && PATH_VERBS.contains(words.get(0).text());
  }

  /** The index after a regular expression that starts here, or after the slash when it is none. */
  private int regexEnd() {
    int i = at + 1;
    while (i < line.length() && line.charAt(i) != '/') {
      i += line.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= line.length() || i == at + 1) {
      return at + 1;
    }
    int end = i + 1 < line.length() && line.charAt(i + 1) == 'i' ? i + 2 : i + 1;
    boolean ends = end == line.length() || blank(line.charAt(end)) || line.charAt(end) == ')' || line.charAt(end) == ',';
    return ends ? end : at + 1;
  }
}
