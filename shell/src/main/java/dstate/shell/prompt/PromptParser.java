package dstate.shell.prompt;

import dstate.shell.complete.TypedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** The prompt's language as JLine needs it: words for completion, no escape character, no continuation lines. */
final class PromptParser implements Parser {
  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    return TypedLine.of(line, Math.min(cursor, line.length()));
  }

  /** Regular expressions keep their backslashes. */
  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }
}
