package dstate.shell.verbs;

import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Value;
import dstate.shell.dispatch.VerbCatalogue.Entry;
import java.util.List;

/** The verbs of one topic. */
record HelpTopic(List<Entry> verbs) implements Result {
  @Override
  public Shape shape() {
    return Table.of("dstate.help.topic/1",
        List.of(Column.left("verb", "VERB"), Column.left("aliases", "ALSO").leavesAt(1), Column.left("about", "ABOUT").stretching()),
        verbs.stream().map(e -> List.of(Cell.text(e.def().name(), Style.ID),
            Cell.of(Value.texts(e.def().aliases()), String.join(" ", e.def().aliases())), Cell.text(e.def().about()))).toList());
  }
}
