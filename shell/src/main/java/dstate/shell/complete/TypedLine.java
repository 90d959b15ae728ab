package dstate.shell.complete;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line cut into words as they were typed, quotes included, so that what completion puts in is exactly what stands there.
 *
 * @param line whole
 * @param cursor in the line
 * @param words as typed; the one under the cursor may be empty
 * @param starts index in the line of each word
 * @param wordIndex of the word under the cursor
 */
public record TypedLine(String line, int cursor, List<String> words, List<Integer> starts, int wordIndex)
    implements CompletingParsedLine {
  public TypedLine {
    words = List.copyOf(words);
    starts = List.copyOf(starts);
  }

  public static TypedLine of(String line, int cursor) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int at = -1;
    int i = 0;
    while (i < line.length()) {
      while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
        i++;
      }
      if (at < 0 && cursor < i) {
        at = words.size();
        words.add("");
        starts.add(cursor);
      }
      if (i == line.length()) {
        break;
      }
      int end = end(line, i);
      if (at < 0 && cursor <= end) {
        at = words.size();
      }
      words.add(line.substring(i, end));
      starts.add(i);
      i = end;
    }
    if (at < 0) {
      at = words.size();
      words.add("");
      starts.add(cursor);
    }
    return new TypedLine(line, cursor, words, starts, at);
  }

  /** A word ends at a blank outside of quotes and of a regular expression after {@code :}, {@code =} or {@code ~}. */
  private static int end(String line, int from) {
    char quote = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == '\\' && quote != '\'') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '/' && i > from && ":=~".indexOf(line.charAt(i - 1)) >= 0 && line.indexOf('/', i + 1) > 0) {
        quote = c;
      } else if (Character.isWhitespace(c)) {
        return i;
      }
    }
    return line.length();
  }

  /** Whether {@code value} can stand in a line as it is. */
  static String quoted(String value) {
    boolean plain = !value.isEmpty() && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_./:@+-#%".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String word() {
    return words.get(wordIndex);
  }

  @Override
  public int wordCursor() {
    return Math.max(0, Math.min(cursor - starts.get(wordIndex), word().length()));
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}
