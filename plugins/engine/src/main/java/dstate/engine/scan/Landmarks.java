package dstate.engine.scan;

/** Literals found in a source, by offset: columns that grow. Line is the 1-based number of the line that holds the first byte. */
public final class Landmarks {
  private final LongList offsets = new LongList();
  private final LongList lines = new LongList();
  private final LongList needles = new LongList();

  void add(long offset, long line, int needle) {
    offsets.add(offset);
    lines.add(line);
    needles.add(needle);
  }

  public int size() {
    return offsets.size();
  }

  public long offset(int i) {
    return offsets.get(i);
  }

  public long line(int i) {
    return lines.get(i);
  }

  /** Number of the literal in the list given to the scan. */
  public int needle(int i) {
    return (int) needles.get(i);
  }

  void clear() {
    offsets.clear();
    lines.clear();
    needles.clear();
  }
}
