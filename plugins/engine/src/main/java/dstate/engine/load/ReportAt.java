package dstate.engine.load;

import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
import java.util.ArrayList;
import java.util.List;

/**
 * A report at its place, before it has an id.
 *
 * @param lines those it owns, ascending
 * @param offset of its head line
 * @param stamp of its head line
 * @param boot 1-based number of the boot in its source
 */
public record ReportAt(Report report, List<LineRange> lines, long offset, Stamp stamp, int boot) {
  public ReportAt {
    lines = List.copyOf(lines);
  }

  /** The same report when another record has taken a line of its own, which is never its head. */
  ReportAt without(long line) {
    List<LineRange> kept = new ArrayList<>();
    for (LineRange range : lines) {
      if (!range.contains(line)) {
        kept.add(range);
        continue;
      }
      if (line > range.first()) {
        kept.add(new LineRange(range.first(), line - 1));
      }
      if (line < range.last()) {
        kept.add(new LineRange(line + 1, range.last()));
      }
    }
    return new ReportAt(report, kept, offset, stamp, boot);
  }
}
