package dstate.shell.house;

import java.util.ArrayList;
import java.util.List;

/** The words of a command as sh would see them: blanks part, single and double quotes hold together. */
final class Words {
  private Words() {}

  static List<String> of(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (char c : command.toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        open = true;
      } else if (c == ' ') {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("a quote is not closed: " + command);
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
