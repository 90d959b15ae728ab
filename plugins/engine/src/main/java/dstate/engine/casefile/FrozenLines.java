package dstate.engine.casefile;

import dstate.api.ask.Evidence;
import dstate.api.model.Citation;
import dstate.api.model.Note.Cited;
import dstate.api.model.Note.SourceState;
import dstate.api.model.Source;
import java.util.List;

/** What has become of the line that a note froze. */
final class FrozenLines {
  private FrozenLines() {}

  static List<Cited> against(Evidence evidence, List<Citation> cites) {
    return cites.stream().map(c -> new Cited(c, state(evidence, c))).toList();
  }

  /**
   * By content first: a source of the same identity is the same file wherever it lies now. Its identity covers head and tail
   * only, so the line itself has the last word.
   */
  private static SourceState state(Evidence evidence, Citation cite) {
    SourceState best = SourceState.GONE;
    for (Source source : evidence.sources()) {
      boolean samePath = source.file().equals(cite.file());
      boolean sameContent = source.identity().equals(cite.identity()) && !cite.identity().isEmpty();
      if (sameContent && readsTheSame(evidence, source, cite)) {
        if (samePath) {
          return SourceState.SAME;
        }
        best = SourceState.MOVED;
      } else if ((samePath || sameContent) && best == SourceState.GONE) {
        best = SourceState.CHANGED;
      }
    }
    return best;
  }

  private static boolean readsTheSame(Evidence evidence, Source source, Citation cite) {
    return evidence.lines().cite(source.id(), cite.line()).map(now -> now.text().equals(cite.text())).orElse(false);
  }
}
