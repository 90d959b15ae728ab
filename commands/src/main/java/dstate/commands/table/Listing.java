package dstate.commands.table;

import dstate.api.ask.Ask;
import dstate.api.ask.FieldDef;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.place.Nearest;
import dstate.commands.table.Catalogue.Col;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows under the columns that were asked for: sorted, cut to the limit, counted. */
public final class Listing<T> {
  private final Ask ask;
  private final ListOptions options;
  private final Catalogue<T> catalogue;

  public Listing(Ask ask, ListOptions options, Catalogue<T> catalogue) {
    this.ask = ask;
    this.options = options;
    this.catalogue = catalogue;
  }

  /** Makes the lines below a table. */
  @FunctionalInterface
  public interface Below {
    /** @param shown rows in the table @param of rows there were before the limit */
    List<Text> lines(int shown, int of);
  }

  /** The table of {@code rows}, or of their number with {@code --count}. */
  public Table table(List<T> rows, int fallbackLimit, Below foot) {
    if (options.count()) {
      return options.by().isEmpty() ? count(rows.size()) : countBy(rows, options.by());
    }
    List<T> sorted = sorted(rows);
    int limit = options.limit(ask, fallbackLimit);
    List<T> shown = limit > 0 && limit < sorted.size() ? sorted.subList(0, limit) : sorted;
    return over(shown).footed(() -> foot.lines(shown.size(), rows.size()));
  }

  /** The table of rows that are made while they are read; sorting and counting are the caller's. */
  public Table over(Iterable<T> rows) {
    List<Col<T>> cols = columns();
    Iterable<List<Cell>> cells = () -> new Mapped<>(rows.iterator(), row -> cols.stream().map(c -> c.cell().apply(row)).toList());
    return Table.of(catalogue.schema(), cols.stream().map(Col::column).toList(), cells);
  }

  /** {@code {"count": n}}, without a schema. */
  public static Table count(long rows) {
    return Table.of("", List.of(Column.right("count", "COUNT")), List.of(List.of(Cell.count(rows))));
  }

  /** Sorts as {@code --sort} says; else keeps the order. */
  public List<T> sorted(List<T> rows) {
    if (options.sort().isEmpty()) {
      return rows;
    }
    Function<T, Cell> key = field(options.sort()).cell();
    Map<T, Value> keys = new java.util.IdentityHashMap<>();
    rows.forEach(r -> keys.put(r, key.apply(r).value()));
    Comparator<Value> by = options.reverse() ? Values.REVERSED : Values.ORDER;
    return rows.stream().sorted(Comparator.comparing(keys::get, by)).toList();
  }

  private Table countBy(List<T> rows, String name) {
    Col<T> field = field(name);
    Map<Value, Long> counts = new LinkedHashMap<>();
    for (T row : rows) {
      Value value = field.cell().apply(row).value();
      List<Value> each = value instanceof Value.ListOf many ? many.values().stream().distinct().toList() : List.of(value);
      each.stream().filter(v -> !(v instanceof Value.Absent)).forEach(v -> counts.merge(v, 1L, Long::sum));
    }
    Comparator<Map.Entry<Value, Long>> mostFirst = Map.Entry.<Value, Long>comparingByValue().reversed();
    List<List<Cell>> table = counts.entrySet().stream()
        .sorted(mostFirst.thenComparing(Map.Entry.comparingByKey(Values.ORDER)))
        .map(e -> List.of(Cell.of(e.getKey(), Values.words(e.getKey())), Cell.count(e.getValue())))
        .toList();
    List<Column> head = List.of(
        Column.left(name, name.toUpperCase(java.util.Locale.ROOT)), Column.right("count", "COUNT"));
    return Table.of("", head, table);
  }

  private List<Col<T>> columns() {
    if (options.cols().isEmpty()) {
      return Stream.concat(catalogue.people().stream(), catalogue.script().stream()).toList();
    }
    return options.cols().stream().map(this::field).toList();
  }

  /** A column or filter field by name, for every audience. */
  private Col<T> field(String name) {
    var script = catalogue.script().stream().filter(c -> c.column().name().equals(name)).findFirst();
    var people = catalogue.people().stream().filter(c -> c.column().name().equals(name)).findFirst();
    if (script.isPresent() || people.isPresent()) {
      Function<T, Cell> value = script.or(() -> people).orElseThrow().cell();
      Function<T, Cell> shown = people.or(() -> script).orElseThrow().cell();
      Column like = people.or(() -> script).orElseThrow().column();
      String head = people.isPresent() ? like.head() : name.toUpperCase(java.util.Locale.ROOT);
      Column column = new Column(name, head, like.align(), Column.Audience.ALL, 0, like.room());
      return new Col<>(column, row -> both(value.apply(row), shown.apply(row)));
    }
    FieldDef def = ask.workspace().fields().stream()
        .filter(f -> catalogue.scope().isPresent() && f.scope() == catalogue.scope().get() && f.name().equals(name))
        .findFirst().orElseThrow(() -> unknown(name));
    Column column = Values.numeric(def.type())
        ? Column.right(name, name.toUpperCase(java.util.Locale.ROOT)) : Column.left(name, name.toUpperCase(java.util.Locale.ROOT));
    return new Col<>(column, row -> Values.cell(def, def.values().of(catalogue.subject().apply(row), ask.evidence())));
  }

  private static Cell both(Cell value, Cell shown) {
    boolean wordless = shown.shown().spans().isEmpty();
    return Cell.of(value.value(), wordless ? Text.of(Values.words(value.value())) : shown.shown());
  }

  private RuntimeException unknown(String name) {
    List<String> names = new ArrayList<>();
    catalogue.script().forEach(c -> names.add(c.column().name()));
    catalogue.people().forEach(c -> names.add(c.column().name()));
    ask.workspace().fields().stream()
        .filter(f -> catalogue.scope().isPresent() && f.scope() == catalogue.scope().get()).forEach(f -> names.add(f.name()));
    List<String> all = names.stream().distinct().toList();
    return ErrorCode.FILTER_FIELD.error("no column or field '" + name + "' here")
        .hint(Nearest.didYouMean(name, all) + "columns: " + String.join(" ", all)).refusal();
  }

  /** An iterator's values, changed one at a time. */
  private record Mapped<A, B>(java.util.Iterator<A> rows, Function<A, B> change) implements java.util.Iterator<B> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public B next() {
      return change.apply(rows.next());
    }
  }
}
