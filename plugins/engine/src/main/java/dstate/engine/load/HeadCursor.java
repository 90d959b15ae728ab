package dstate.engine.load;

import dstate.api.model.Line;
import dstate.api.spi.LineCursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one grammar sees from one head on. Lines that an earlier record owns are passed over, but for the head itself. */
final class HeadCursor implements LineCursor {
  private static final int FARTHEST = 4_096;
  /** A grammar that runs on without an end is stopped here; no report is nearly as long. */
  private static final long LONGEST = 1 << 18;

  private final LineWindow window;
  private final Owners owners;
  private final Line head;
  private final List<Long> owned = new ArrayList<>();
  private Line line;

  HeadCursor(LineWindow window, Owners owners, Line head) {
    this.window = window;
    this.owners = owners;
    this.head = head;
    this.line = head;
  }

  /** Lines that the grammar called its own, ascending; the head is among them. */
  List<Long> owned() {
    if (owned.isEmpty() || owned.get(0) != head.number()) {
      owned.add(0, head.number());
    }
    return owned;
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public Optional<Line> peek(int n) {
    if (n < 0 || n > FARTHEST) {
      return Optional.empty();
    }
    Optional<Line> at = Optional.of(line);
    for (int i = 0; i < n && at.isPresent(); i++) {
      at = free(at.get().number() + 1);
    }
    return at;
  }

  @Override
  public Optional<Line> before() {
    try {
      return window.before(head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean advance() {
    Optional<Line> next = free(line.number() + 1);
    next.ifPresent(found -> line = found);
    return next.isPresent();
  }

  @Override
  public void own() {
    if (owned.isEmpty() || owned.get(owned.size() - 1) < line.number()) {
      owned.add(line.number());
    }
  }

  private Optional<Line> free(long from) {
    try {
      long number = from;
      while (owners.of(number) >= 0) {
        number++;
      }
      return number - head.number() > LONGEST ? Optional.empty() : window.at(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
