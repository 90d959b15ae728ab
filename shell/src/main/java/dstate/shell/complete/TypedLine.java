package dstate.shell.complete;

import dstate.shell.dispatch.LineLexer;
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
    for (LineLexer.Word word : LineLexer.scan(line).words()) {
      if (at < 0 && cursor < word.start()) {
        at = words.size();
        words.add("");
        starts.add(cursor);
      } else if (at < 0 && cursor <= word.end()) {
        at = words.size();
      }
      words.add(line.substring(word.start(), word.end()));
      starts.add(word.start());
    }
    if (at < 0) {
      at = words.size();
      words.add("");
      starts.add(cursor);
    }
    return new TypedLine(line, cursor, words, starts, at);
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
