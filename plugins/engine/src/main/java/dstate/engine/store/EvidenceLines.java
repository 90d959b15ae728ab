package dstate.engine.store;

import dstate.api.ask.Lines;
import dstate.api.model.Citation;
import dstate.api.model.Line;
import dstate.engine.load.SourceContent;
import dstate.engine.load.SourceLines;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Lines of the sources of a snapshot, read again from their bytes. */
final class EvidenceLines implements Lines {
  private final Map<String, SourceContent> contents;
  private final BiConsumer<String, IOException> unreadable;

  /** @param unreadable told the id of a source whose bytes can no longer be read */
  EvidenceLines(List<SourceContent> contents, BiConsumer<String, IOException> unreadable) {
    this.contents = contents.stream().collect(Collectors.toMap(c -> c.source().id(), c -> c));
    this.unreadable = unreadable;
  }

  @Override
  public Optional<Line> line(String source, long number) {
    Iterator<Line> one = range(source, number, number).iterator();
    return one.hasNext() ? Optional.of(one.next()) : Optional.empty();
  }

  @Override
  public Iterable<Line> range(String source, long first, long last) {
    return () -> new Range(source, first, last);
  }

  @Override
  public Optional<Citation> cite(String source, long number) {
    return line(source, number).map(line -> {
      SourceContent content = contents.get(source);
      return new Citation(source, content.source().file(), number, line.offset(), content.source().identity(), line.raw().text());
    });
  }

  /** Reads as it is asked. */
  private final class Range implements Iterator<Line> {
    private final String source;
    private final long first;
    private final long last;
    private SourceLines.Cursor cursor;
    private Optional<Line> next = Optional.empty();
    private boolean fetched;

    Range(String source, long first, long last) {
      this.source = source;
      this.first = Math.max(1, first);
      SourceContent content = contents.get(source);
      this.last = content == null ? 0 : Math.min(last, content.source().lines());
    }

    @Override
    public boolean hasNext() {
      if (!fetched) {
        next = fetch();
        fetched = true;
      }
      return next.isPresent();
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException(source);
      }
      fetched = false;
      return next.get();
    }

    private Optional<Line> fetch() {
      if (first > last || next.isPresent() && next.get().number() >= last) {
        return Optional.empty();
      }
      try {
        if (cursor == null) {
          cursor = contents.get(source).lines().from(first);
        } else if (next.isEmpty()) {
          return next;
        }
        return cursor.next();
      } catch (IOException e) {
        unreadable.accept(source, e);
        return Optional.empty();
      }
    }
  }
}
