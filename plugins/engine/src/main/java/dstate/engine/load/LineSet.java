package dstate.engine.load;

import dstate.api.model.LineRange;
import java.util.ArrayList;
import java.util.List;

/** Lines of one record, as ranges. */
final class LineSet {
  private final List<LineRange> ranges = new ArrayList<>(2);

  /** Adds a line behind all others, or one that is there. */
  void add(long line) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).last() == line - 1) {
      ranges.set(last, new LineRange(ranges.get(last).first(), line));
    } else if (last < 0 || ranges.get(last).last() < line) {
      ranges.add(new LineRange(line, line));
    }
  }

  List<LineRange> ranges() {
    return List.copyOf(ranges);
  }
}
