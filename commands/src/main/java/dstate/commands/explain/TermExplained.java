package dstate.commands.explain;

import dstate.api.model.Term;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.List;

/** A word of the glossary. */
record TermExplained(Term term) implements Result {
  @Override
  public Shape shape() {
    return Explained.shape(
        Explained.facts(term.word(), "term", term.means()).data("source", Value.text(term.source())).build(),
        List.of(Text.of(term.word(), Style.STRONG), Text.of("  " + term.means()), Text.of("  source: " + term.source(), Style.DIM)));
  }
}
