package dstate.shell.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jline.reader.Candidate;

/** Collects candidates that start as the word does, cleaned, and no more than a screen can show. */
final class Offer {
  /** A list that scrolls away helps nobody: type a letter more. */
  static final int MOST = 200;

  private final String word;
  private final UnaryOperator<String> clean;
  private final Map<String, Candidate> found = new LinkedHashMap<>();

  Offer(String word, UnaryOperator<String> clean) {
    this.word = word;
    this.clean = clean;
  }

  String word() {
    return word;
  }

  boolean full() {
    return found.size() >= MOST;
  }

  /** A whole word, followed by a blank. */
  void add(String value, String group, String about) {
    add(value, value, group, about, true);
  }

  /** A word that goes on: {@code comm:}. */
  void addOpen(String value, String group, String about) {
    add(value, value, group, about, false);
  }

  /** @param shown what the list prints in place of {@code value} */
  void add(String value, String shown, String group, String about, boolean complete) {
    if (!full() && value.regionMatches(true, 0, word, 0, word.length()) && value.equals(clean.apply(value))) {
      found.putIfAbsent(value, new Candidate(value, clean.apply(shown), group, about.isEmpty() ? null : clean.apply(about), null, null, complete));
    }
  }

  List<Candidate> candidates() {
    return new ArrayList<>(found.values());
  }
}
