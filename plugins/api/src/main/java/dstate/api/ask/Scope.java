package dstate.api.ask;

/** What a filter selects, and the Java type of its rows. */
public enum Scope {
  /** Rows are {@link dstate.api.model.Episode}. */
  REPORTS("reports"),
  /** Rows are {@link dstate.api.model.Task}. */
  TASKS("tasks"),
  /** Rows are {@link dstate.api.model.Line}. */
  LOG("log"),
  /** Rows are {@link dstate.api.model.Note}. */
  NOTES("notes"),
  /** Rows are {@link dstate.api.model.Source}. */
  SOURCES("sources");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
