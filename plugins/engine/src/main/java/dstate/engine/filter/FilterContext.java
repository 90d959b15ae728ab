package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.ask.Selection;
import java.util.Map;

/**
 * What the words of a filter may refer to.
 *
 * @param evidence ids, times relative to a report, owners of lines
 * @param selection its sticky filter is and-ed with the words where rows are reports, tasks or log lines
 * @param saved filters by name, without the {@code @}
 */
public record FilterContext(Evidence evidence, Selection selection, Map<String, String> saved) {
  public FilterContext {
    saved = Map.copyOf(saved);
  }
}
