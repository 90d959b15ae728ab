package dstate.api.ask;

import java.util.List;

/** A parsed filter expression. */
public interface Filter {
  /** Nothing was asked for: every row matches. */
  boolean isEmpty();

  /** The expression printed back with its precedence shown; parsing it again gives an equal filter. */
  String canonical();

  boolean matches(Object row);

  /** What a reader should know about how it was read, for {@code filter explain}: {@code dev:vdb+ is read as dev:vdb: ...}. */
  default List<String> remarks() {
    return List.of();
  }

  /** The rows that match, in order, and how many each term decided. */
  <T> Selected<T> select(List<T> rows);

  /**
   * @param rows those that match
   * @param hidden how many did not
   * @param terms what each term decided, in the order written
   */
  record Selected<T>(List<T> rows, int hidden, List<TermCount> terms) {
    public Selected {
      rows = List.copyOf(rows);
      terms = List.copyOf(terms);
    }
  }

  /**
   * @param term as printed back
   * @param matched rows for which it was true
   * @param absent rows that do not have its field, which made it false
   */
  record TermCount(String term, int matched, int absent) {}
}
