package dstate.api.ask;

import java.util.List;

/** Everything a verb may know or touch; one snapshot from its start to its end. */
public record Ask(Evidence evidence, Selection selection, Notes notes, Settings settings, Workspace workspace, Job job) {
  /** Parses filter words together with the sticky filter of the selection. Throws a {@code Refusal} that points at the mistake. */
  public Filter filter(Scope scope, List<String> words) {
    return workspace.filter(scope, words, this);
  }
}
