package dstate.engine.load;

import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
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
}
