package dstate.triage.waitpoint;

import dstate.api.model.Term;
import dstate.api.model.WaitPoint;
import java.util.List;
import java.util.Locale;

/** The tables of this package's resources as records. */
public final class WaitPointTable {
  private WaitPointTable() {}

  /** {@code waitpoints.tsv}: symbol, role, layer, waits_for, means, next, since, until, source. */
  public static List<WaitPoint> waitPoints() {
    return Tsv.rows("waitpoints.tsv", 9).stream()
        .map(c -> new WaitPoint(c[0], WaitPoint.Role.valueOf(c[1].toUpperCase(Locale.ROOT)), c[2], c[3], c[4], c[5], c[6], c[7], c[8]))
        .toList();
  }

  /** {@code glossary.tsv}: word, means, source. */
  public static List<Term> terms() {
    return Tsv.rows("glossary.tsv", 3).stream().map(c -> new Term(c[0], c[1], c[2])).toList();
  }
}
