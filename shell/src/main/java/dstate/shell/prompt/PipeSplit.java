package dstate.shell.prompt;

import java.util.Optional;

/**
 * {@code reports | less}: a verb, a bar between blanks outside of quotes and regular expressions, and a command.
 *
 * @param verb the line before the bar
 * @param command for the user's shell, as typed
 */
record PipeSplit(String verb, String command) {
  static Optional<PipeSplit> of(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == '\\' && quote != '\'') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '/' && i > 0 && "~:=".indexOf(line.charAt(i - 1)) >= 0 && line.indexOf('/', i + 1) > 0) {
        quote = '/'; // text~/a | b/
      } else if (c == '|' && i > 0 && line.charAt(i - 1) == ' ' && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
        return found(line.substring(0, i).strip(), line.substring(i + 1).strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<PipeSplit> found(String verb, String command) {
    return verb.isEmpty() || command.isEmpty() ? Optional.empty() : Optional.of(new PipeSplit(verb, command));
  }
}
