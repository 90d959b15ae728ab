package dstate.shell.render;

import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.RenderOptions;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One table on a screen. Column widths come from the head and the first rows, so that a table of any length needs the memory
 * of those alone.
 *
 * <p>When it is too wide: columns that stretch give up width down to {@value #COMFORTABLE}, then columns leave in their stated
 * order, then every stretching column shrinks down to {@value #LEAST}, then the widest ones do. What is cut ends in {@code ~};
 * columns that wrap go on in lines below their row instead.
 */
final class TextTable {
  /** Rows read before the first is written. */
  private static final int LOOKED_AT = 1000;

  private static final int COMFORTABLE = 16;
  private static final int LEAST = 6;
  private static final int GAP = 2;

  private final Table table;
  private final RenderOptions options;
  private List<Integer> seen = new ArrayList<>();
  private int[] widths;

  TextTable(Table table, RenderOptions options) {
    this.table = table;
    this.options = options;
    for (int i = 0; i < table.columns().size(); i++) {
      Column.Audience audience = table.columns().get(i).audience();
      if (audience == Column.Audience.ALL || audience == Column.Audience.PEOPLE || audience == Column.Audience.WIDE && options.wide()) {
        seen.add(i);
      }
    }
  }

  void render(Appendable out) throws IOException {
    for (Text line : table.title()) {
      TextRenderer.prose(line, options, out);
    }
    Iterator<List<Cell>> rows = table.rows().iterator();
    if (options.vertical()) {
      vertical(rows, out);
    } else {
      List<List<Text>> first = new ArrayList<>();
      while (first.size() < LOOKED_AT && rows.hasNext()) {
        first.add(cleaned(rows.next()));
      }
      measure(first);
      if (table.headed() && options.header() && !first.isEmpty()) {
        line(heads(), true, out);
      }
      for (List<Text> row : first) {
        line(row, false, out);
      }
      while (rows.hasNext()) {
        line(cleaned(rows.next()), false, out);
      }
    }
    for (Text line : table.footer().lines()) {
      TextRenderer.prose(line, options, out);
    }
  }

  private List<Text> heads() {
    return table.columns().stream().map(c -> Fit.clean(Text.of(c.head(), Style.HEAD), options.unicode())).toList();
  }

  private List<Text> cleaned(List<Cell> row) {
    return row.stream().map(c -> Fit.clean(c.shown(), options.unicode())).toList();
  }

  private void measure(List<List<Text>> rows) {
    widths = new int[table.columns().size()];
    List<Text> heads = heads();
    for (int column : seen) {
      widths[column] = table.headed() && options.header() ? Fit.width(heads.get(column)) : 0;
      for (List<Text> row : rows) {
        widths[column] = column < row.size() ? Math.max(widths[column], Fit.width(row.get(column))) : widths[column];
      }
    }
    if (options.width() > 0 && !options.wide()) {
      fit();
    }
  }

  private void fit() {
    int[] natural = widths.clone();
    while (true) {
      if (shrunk(natural, COMFORTABLE)) {
        return;
      }
      int leaving = -1;
      for (int column : seen) {
        int order = table.columns().get(column).leaves();
        if (order > 0 && (leaving < 0 || order > table.columns().get(leaving).leaves())) {
          leaving = column;
        }
      }
      if (leaving < 0) {
        break;
      }
      int left = leaving;
      seen = new ArrayList<>(seen.stream().filter(c -> c != left).toList());
    }
    if (shrunk(natural, LEAST)) {
      return;
    }
    // No stated way to make it fit: the widest column pays, again and again.
    while (total() > options.width()) {
      int widest = seen.get(0);
      for (int column : seen) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      if (widths[widest] <= 1) {
        return;
      }
      widths[widest]--;
    }
  }

  /** Whether it fits once stretching columns are shrunk, none below {@code least}; room that is left goes back to them, the neediest first. */
  private boolean shrunk(int[] natural, int least) {
    for (int column : seen) {
      widths[column] = table.columns().get(column).room() != Column.Room.FIXED ? Math.min(natural[column], least) : natural[column];
    }
    int room = options.width() - total();
    if (room < 0) {
      return false;
    }
    while (room > 0) {
      int neediest = -1;
      for (int column : seen) {
        if (widths[column] < natural[column] && (neediest < 0 || widths[column] < widths[neediest])) {
          neediest = column;
        }
      }
      if (neediest < 0) {
        return true;
      }
      widths[neediest]++;
      room--;
    }
    return true;
  }

  private int total() {
    int total = GAP * Math.max(0, seen.size() - 1);
    for (int column : seen) {
      total += widths[column];
    }
    return total;
  }

  private void line(List<Text> cells, boolean head, Appendable out) throws IOException {
    boolean limited = options.width() > 0 && !options.wide();
    List<List<Text>> pieces = new ArrayList<>();
    int height = 1;
    for (int column : seen) {
      Text cell = column < cells.size() ? cells.get(column) : Text.EMPTY;
      Column.Room room = limited && !head ? table.columns().get(column).room() : Column.Room.CUT;
      pieces.add(room == Column.Room.WRAP ? Fit.wrap(cell, widths[column], 0)
          : List.of(room == Column.Room.TAIL ? Fit.tail(cell, widths[column]) : limited || head ? Fit.cut(cell, widths[column]) : cell));
      height = Math.max(height, pieces.get(pieces.size() - 1).size());
    }
    for (int i = 0; i < height; i++) {
      Paint.line(row(pieces, i), options.color(), out);
    }
  }

  /** One line of a row whose cells stand in several. */
  private Text row(List<List<Text>> pieces, int number) {
    Text line = Text.EMPTY;
    for (int i = 0; i < seen.size(); i++) {
      Text cell = number < pieces.get(i).size() ? pieces.get(i).get(number) : Text.EMPTY;
      boolean last = i == seen.size() - 1;
      String pad = " ".repeat(Math.max(0, widths[seen.get(i)] - Fit.width(cell)));
      boolean right = table.columns().get(seen.get(i)).align() == Column.Align.RIGHT;
      line = right ? line.plus(pad).plus(cell) : line.plus(cell).plus(last ? "" : pad);
      line = last ? line : line.plus(" ".repeat(GAP));
    }
    return line;
  }

  private void vertical(Iterator<List<Cell>> rows, Appendable out) throws IOException {
    List<Text> heads = heads();
    int widest = 0;
    for (int column : seen) {
      widest = Math.max(widest, Fit.width(heads.get(column)));
    }
    boolean first = true;
    while (rows.hasNext()) {
      List<Text> row = cleaned(rows.next());
      if (!first) {
        out.append('\n');
      }
      first = false;
      for (int column : seen) {
        if (table.columns().get(column).head().isEmpty() && (column >= row.size() || row.get(column).plain().isEmpty())) {
          continue; // a mark beside the row, and this row has none
        }
        Text head = options.header() ? heads.get(column).plus(" ".repeat(widest - Fit.width(heads.get(column)) + GAP)) : Text.EMPTY;
        Text line = head.plus(column < row.size() ? row.get(column) : Text.EMPTY);
        for (Text piece : Fit.wrap(line, options.wide() ? 0 : options.width(), Fit.width(head))) {
          Paint.line(piece, options.color(), out);
        }
      }
    }
  }
}
