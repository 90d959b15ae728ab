package dstate.shell.prompt;

import dstate.shell.dispatch.LineLexer;
import java.util.Optional;

/**
 * {@code reports | less}: a verb, a bar between blanks outside of quotes and regular expressions, and a command.
 *
 * @param verb the line before the bar
 * @param command for the user's shell, as typed
 */
record PipeSplit(String verb, String command) {
  static Optional<PipeSplit> of(String line) {
    // Quotes of the command are its shell's business: an open one there does not hide the bar, which stands before it.
    return LineLexer.scan(line).words().stream().filter(w -> w.text().equals("|") && !w.quoted()).findFirst()
        .flatMap(bar -> found(line.substring(0, bar.start()).strip(), line.substring(bar.end()).strip()));
  }

  private static Optional<PipeSplit> found(String verb, String command) {
    return verb.isEmpty() || command.isEmpty() ? Optional.empty() : Optional.of(new PipeSplit(verb, command));
  }
}
