package dstate.engine.load;

import dstate.api.model.Line;
import dstate.engine.scan.LineIndex;
import dstate.engine.source.SourceBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that grammars look at, from the present head on. Reports that follow each other read each line once. */
final class LineWindow {
  private static final int DROP_AT = 1 << 12;
  /** Bytes from the first line held to the last: what a record can span at most, so that long lines do not fill the memory. */
  private static final long SPAN = 16 << 20;

  private final SourceBytes bytes;
  private final LineReader reader;
  private final LineReader behind;
  private final List<Line> lines = new ArrayList<>();
  private long first = 1;
  private boolean ended;

  LineWindow(String source, SourceBytes bytes, Dialect dialect, LineIndex index) {
    this.bytes = bytes;
    this.reader = new LineReader(source, bytes, dialect, index);
    this.behind = new LineReader(source, bytes, dialect, index);
  }

  /**
   * Goes to the line that holds a landmark.
   *
   * @return that line; absent when the landmark lies beyond the part of a long line that is looked at
   */
  Optional<Line> seek(long number, long landmark) throws IOException {
    long known = number - first;
    if (known < 0 || known >= lines.size()) {
      lines.clear();
      ended = false;
      first = number;
      long start = LineReader.startOfLine(bytes, landmark);
      if (start < 0) {
        return Optional.empty();
      }
      reader.seek(number, start);
    } else if (known >= DROP_AT || reader.offset() - lines.get(0).offset() > SPAN / 2) {
      lines.subList(0, (int) known).clear();
      first = number;
    }
    Optional<Line> head = at(number);
    return head.filter(line -> landmark < line.offset() + line.raw().length());
  }

  /** A line at or after the head; absent past the end. */
  Optional<Line> at(long number) throws IOException {
    while (number - first >= lines.size() && !ended && (lines.isEmpty() || reader.offset() - lines.get(0).offset() < SPAN)) {
      Optional<Line> next = reader.next();
      ended = next.isEmpty();
      next.ifPresent(lines::add);
    }
    long i = number - first;
    return i < 0 || i >= lines.size() ? Optional.empty() : Optional.of(lines.get((int) i));
  }

  /** The line before a line. */
  Optional<Line> before(Line line) throws IOException {
    if (line.number() == 1) {
      return Optional.empty();
    }
    if (line.number() - 1 >= first) {
      return at(line.number() - 1);
    }
    long start = LineReader.startOfLine(bytes, line.offset() - 1);
    if (start < 0) {
      return Optional.empty();
    }
    behind.seek(line.number() - 1, start);
    return behind.next();
  }
}
