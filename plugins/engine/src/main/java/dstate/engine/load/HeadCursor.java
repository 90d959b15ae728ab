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
  static final long LONGEST = 1 << 18;

  private final LineWindow window;
  private final Owners owners;
  private final Line head;
  private final long reach;
  private final List<Long> owned = new ArrayList<>();
  private Line line;
  private long walked;
  /** The line last peeked at and how far ahead it is: the next peek mostly goes one further. */
  private Optional<Line> peeked;
  private int peekedAt;

  /** @param reach how many lines from the head on are shown at most */
  HeadCursor(LineWindow window, Owners owners, Line head, long reach) {
    this.reach = reach;
    this.window = window;
    this.owners = owners;
    this.head = head;
    this.line = head;
    this.peeked = Optional.of(head);
  }

  /** Lines that the grammar called its own, ascending; the head is among them. */
  List<Long> owned() {
    if (owned.isEmpty() || owned.get(0) != head.number()) {
      owned.add(0, head.number());
    }
    return owned;
  }

  /** Lines looked at, those that others own among them. */
  long walked() {
    return walked;
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
    if (n < peekedAt) {
      peekedAt = 0;
      peeked = Optional.of(line);
    }
    while (peekedAt < n && peeked.isPresent()) {
      peeked = free(peeked.get().number() + 1);
      peekedAt++;
    }
    return peeked;
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
    peeked = Optional.of(line);
    peekedAt = 0;
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
      walked += number - from + 1;
      return number - head.number() > reach ? Optional.empty() : window.at(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
