package dstate.api.result;

import java.util.List;

/**
 * Rows of cells. Rows may be read from a source while they are rendered, so iterate once and do not keep them.
 *
 * @param schema JSON schema word ({@code dstate.report/1}); empty: rows carry none
 * @param title lines above the head; people only
 * @param columns in the order of contract.md
 * @param rows each as long as {@code columns}
 * @param footer shown, hidden and why, asked for after the rows were read; people only
 * @param headed whether a screen shows the line of column heads
 */
public record Table(
    String schema, List<Text> title, List<Column> columns, Iterable<List<Cell>> rows, Footer footer, boolean headed)
    implements Shape {
  /** Lines below a table, made when its rows have been read. */
  @FunctionalInterface
  public interface Footer {
    List<Text> lines();
  }

  public static final Footer NO_FOOTER = List::of;

  public Table {
    title = List.copyOf(title);
    columns = List.copyOf(columns);
  }

  public static Table of(String schema, List<Column> columns, Iterable<List<Cell>> rows) {
    return new Table(schema, List.of(), columns, rows, NO_FOOTER, true);
  }

  public Table titled(Text... lines) {
    return new Table(schema, List.of(lines), columns, rows, footer, headed);
  }

  public Table footed(Footer lines) {
    return new Table(schema, title, columns, rows, lines, headed);
  }

  public Table footed(Text... lines) {
    List<Text> fixed = List.of(lines);
    return footed(() -> fixed);
  }

  /** Without the line of heads: stacks, short lists. */
  public Table headless() {
    return new Table(schema, title, columns, rows, footer, false);
  }
}
