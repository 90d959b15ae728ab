package dstate.testkit;

import dstate.api.model.Line;
import dstate.api.spi.LineCursor;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A {@link LineCursor} over lines in memory that remembers which were owned. */
public final class ListCursor implements LineCursor {
  private static final int LOOK_AHEAD = 4_096;

  private final List<Line> lines;
  private final int head;
  private final SortedSet<Integer> owned = new TreeSet<>();
  private int at;

  /** Stands on {@code lines.get(head)}. */
  public ListCursor(List<Line> lines, int head) {
    this.lines = List.copyOf(lines);
    this.head = head;
    this.at = head;
  }

  @Override
  public Line line() {
    return lines.get(at);
  }

  @Override
  public Optional<Line> peek(int n) {
    return n < 0 || n > LOOK_AHEAD || at + n >= lines.size() ? Optional.empty() : Optional.of(lines.get(at + n));
  }

  @Override
  public Optional<Line> before() {
    return head == 0 ? Optional.empty() : Optional.of(lines.get(head - 1));
  }

  @Override
  public boolean advance() {
    if (at + 1 >= lines.size()) {
      return false;
    }
    at++;
    return true;
  }

  @Override
  public void own() {
    owned.add(at);
  }

  /** Indexes of the lines that were owned, and of the head's, which a record always owns. */
  public SortedSet<Integer> owned() {
    SortedSet<Integer> all = new TreeSet<>(owned);
    all.add(head);
    return all;
  }
}
