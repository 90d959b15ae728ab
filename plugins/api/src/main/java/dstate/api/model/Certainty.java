package dstate.api.model;

/** How sure a statement is; a chain is as sure as its weakest hop. Order: surest first. */
public enum Certainty {
  /** A line says it. */
  SEEN("seen"),
  /** A named rule joins seen facts. */
  INFERRED("inferred"),
  /** A rule of thumb, with what would confirm it. */
  GUESS("guess");

  private final String word;

  Certainty(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public Certainty weaker(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Certainty oneStepLower() {
    return this == SEEN ? INFERRED : GUESS;
  }
}
