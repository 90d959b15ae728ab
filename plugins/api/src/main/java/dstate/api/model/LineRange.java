package dstate.api.model;

/** Lines {@code first} to {@code last}, 1-based, both included. */
public record LineRange(long first, long last) {
  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(first + ".." + last);
    }
  }

  public long count() {
    return last - first + 1;
  }

  public boolean contains(long line) {
    return line >= first && line <= last;
  }
}
