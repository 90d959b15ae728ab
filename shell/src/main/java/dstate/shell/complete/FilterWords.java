package dstate.shell.complete;

import dstate.api.ask.Ask;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields of the one catalogue, their values in what is loaded, saved filters, and the words between terms. */
final class FilterWords {
  /** Rows looked at for values: enough to know the names, cheap enough for one key press. */
  private static final int ROWS = 3_000;
  private static final long BUDGET_NANOS = 40_000_000L;
  private static final String OPERATORS = ":=!~<>";

  private final Ask ask;
  private final Scope scope;

  FilterWords(Ask ask, Scope scope) {
    this.ask = ask;
    this.scope = scope;
  }

  void offer(Offer offer) {
    String word = offer.word();
    int start = start(word);
    String lead = word.substring(0, start);
    int op = operator(word, start);
    if (op > start) {
      values(offer, word.substring(start, op), word);
      return;
    }
    fields().forEach(f -> offer.addOpen(lead + f.name() + ":", "field", f.about()));
    ask.notes().filters().forEach((name, text) -> offer.add(lead + "@" + name, "saved filter", text));
    for (String between : List.of("and", "or", "not")) {
      offer.add(lead + between, "filter", "");
    }
  }

  private List<FieldDef> fields() {
    return ask.workspace().fields().stream().filter(f -> f.scope() == scope).toList();
  }

  /** Past what may stand before a field. */
  static int start(String word) {
    int i = 0;
    while (i < word.length() && "(!".indexOf(word.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Index of the operator after the field name that starts at {@code start}; -1: there is none. */
  static int operator(String word, int start) {
    for (int i = start; i < word.length(); i++) {
      char c = word.charAt(i);
      if (OPERATORS.indexOf(c) >= 0) {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.') {
        return -1;
      }
    }
    return -1;
  }

  private void values(Offer offer, String name, String word) {
    int end = name.length() + start(word);
    while (end < word.length() && OPERATORS.indexOf(word.charAt(end)) >= 0) {
      end++;
    }
    int comma = word.lastIndexOf(',');
    String lead = word.substring(0, Math.max(end, comma + 1));
    Optional<FieldDef> field = fields().stream().filter(f -> f.name().equals(name)).findFirst();
    field.map(this::valuesOf).orElse(Set.of())
        .forEach(v -> offer.add(lead + TypedLine.quoted(v), v, "values of " + name, "", true));
  }

  private Set<String> valuesOf(FieldDef field) {
    Set<String> values = new LinkedHashSet<>();
    if (field.type() == FieldDef.Type.TIME) {
      return values;
    }
    long until = System.nanoTime() + BUDGET_NANOS;
    int looked = 0;
    for (Object row : rows()) {
      if (++looked > ROWS || values.size() >= Offer.MOST || System.nanoTime() - until > 0) {
        break;
      }
      field.values().of(row, ask.evidence()).forEach(v -> values.add(shown(field, v)));
    }
    values.remove("");
    return values;
  }

  private static String shown(FieldDef field, Object value) {
    if (field.type() == FieldDef.Type.DURATION && value instanceof Long nanos) {
      return nanos % 1_000_000_000L == 0 ? nanos / 1_000_000_000L + "s" : nanos / 1_000_000L + "ms";
    }
    return value.toString();
  }

  /** Lines of a log are too many to look through at a key press; their sources are few. */
  private List<?> rows() {
    return switch (scope) {
      case REPORTS -> ask.evidence().reports();
      case TASKS -> ask.evidence().tasks();
      case NOTES -> ask.notes().notes();
      case SOURCES -> ask.evidence().sources();
      case LOG -> List.of();
    };
  }
}
