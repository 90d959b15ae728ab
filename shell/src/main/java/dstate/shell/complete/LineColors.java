package dstate.shell.complete;

import dstate.api.ask.FieldDef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/** The line while it is typed: a known verb bold, an unknown field underlined, strings coloured. */
public final class LineColors implements Highlighter {
  /** Longer lines are pasted, and every key would colour them again. */
  static final int LIMIT = 2_000;

  private static final AttributedStyle VERB = AttributedStyle.BOLD;
  private static final AttributedStyle STRING = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle UNKNOWN = AttributedStyle.DEFAULT.underline();

  private final Predicate<String> verb;
  private final Predicate<String> filters;
  private final Supplier<List<FieldDef>> fields;
  private final UnaryOperator<String> fit;
  private final BooleanSupplier color;

  /**
   * @param verb whether a word names a verb
   * @param filters whether the verb of that word takes a filter
   * @param fit replaces what the terminal cannot show, width kept
   * @param color asked at each key; false: characters only
   */
  public LineColors(Predicate<String> verb, Predicate<String> filters, Supplier<List<FieldDef>> fields, UnaryOperator<String> fit,
      BooleanSupplier color) {
    this.verb = verb;
    this.filters = filters;
    this.fields = fields;
    this.fit = fit;
    this.color = color;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    AttributedStringBuilder out = new AttributedStringBuilder();
    if (!color.getAsBoolean() || buffer.length() > LIMIT) {
      append(out, buffer, AttributedStyle.DEFAULT);
      return out.toAttributedString();
    }
    TypedLine line = TypedLine.of(buffer, buffer.length());
    String first = line.words().get(0);
    boolean filtering = filters.test(first);
    Set<String> names = filtering ? fields.get().stream().map(FieldDef::name).collect(Collectors.toSet()) : Set.of();
    int at = 0;
    for (int i = 0; i < line.words().size(); i++) {
      int start = line.starts().get(i);
      append(out, buffer.substring(at, start), AttributedStyle.DEFAULT);
      String word = line.words().get(i);
      if (i == 0) {
        append(out, word, verb.test(word) ? VERB : AttributedStyle.DEFAULT);
      } else {
        word(out, word, filtering, names);
      }
      at = start + word.length();
    }
    append(out, buffer.substring(at), AttributedStyle.DEFAULT);
    return out.toAttributedString();
  }

  private void word(AttributedStringBuilder out, String word, boolean filtering, Set<String> names) {
    int start = FilterWords.start(word);
    int op = filtering ? FilterWords.operator(word, start) : -1;
    if (op > start) {
      append(out, word.substring(0, start), AttributedStyle.DEFAULT);
      String name = word.substring(start, op);
      append(out, name, names.contains(name) ? AttributedStyle.DEFAULT : UNKNOWN);
    }
    String rest = op > start ? word.substring(op) : word;
    Optional<Integer> quote = rest.chars().filter(c -> c == '"' || c == '\'').boxed().findFirst();
    int from = quote.map(rest::indexOf).orElse(rest.length());
    append(out, rest.substring(0, from), AttributedStyle.DEFAULT);
    append(out, rest.substring(from), STRING);
  }

  /** Control characters as ^X; format characters (bidi controls) not at all: JLine gives them no width. */
  private void append(AttributedStringBuilder out, String text, AttributedStyle style) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c == '\t' || c == '\n') {
        shown.appendCodePoint(c);
      } else if (c < ' ') {
        shown.append('^').append((char) (c + '@'));
      } else if (WCWidth.wcwidth(c) >= 0 && Character.getType(c) != Character.FORMAT) {
        shown.appendCodePoint(c);
      }
    });
    out.styled(style, fit.apply(shown.toString()));
  }
}
