package dstate.commands.log;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.model.Line;
import dstate.api.model.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Walks the lines of all sources in order, or backwards by blocks, asking the job as it goes. */
final class LineWalk {
  /** Lines read at once when walking backwards. */
  private static final long BLOCK = 4_096;

  private final Ask ask;
  private final Filter filter;
  private final List<Source> sources;

  LineWalk(Ask ask, Filter filter) {
    this.ask = ask;
    this.filter = filter;
    this.sources = ask.evidence().sources();
  }

  /** The first match after a line of a source (0: from its start), through the sources behind it. */
  Optional<Line> after(String source, long number) {
    for (int i = indexOf(source); i < sources.size(); i++) {
      Source s = sources.get(i);
      long first = s.id().equals(source) ? number + 1 : 1;
      long seen = 0;
      for (Line line : ask.evidence().lines().range(s.id(), first, s.lines())) {
        if (seen++ % 256 == 0) {
          ask.job().check();
        }
        if (filter.matches(line)) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }

  /** The last match before a line of a source, through the sources ahead of it. */
  Optional<Line> before(String source, long number) {
    for (int i = indexOf(source); i >= 0; i--) {
      Source s = sources.get(i);
      long last = s.id().equals(source) ? number - 1 : s.lines();
      for (long end = last; end >= 1; end -= BLOCK) {
        ask.job().check();
        Line hit = null;
        for (Line line : ask.evidence().lines().range(s.id(), Math.max(1, end - BLOCK + 1), end)) {
          hit = filter.matches(line) ? line : hit;
        }
        if (hit != null) {
          return Optional.of(hit);
        }
      }
    }
    return Optional.empty();
  }

  private int indexOf(String source) {
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).id().equals(source)) {
        return i;
      }
    }
    return 0;
  }

  /** A line to show. @param match false for context around one @param gap whether lines are left out before it */
  record Row(Line line, boolean match, boolean gap) {}

  /** Counts kept while rows are read. */
  static final class Counts {
    long matched;
    long hidden;
    boolean more;
  }

  /** Matches with {@code context} lines around them; stops behind {@code limit} matches (0: none). Iterate once. */
  Iterable<Row> rows(int context, int limit, Counts counts) {
    return () -> new Rows(context, limit, counts);
  }

  private final class Rows implements Iterator<Row> {
    private final int context;
    private final int limit;
    private final Counts counts;
    private final ArrayDeque<Line> before = new ArrayDeque<>();
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private int source = -1;
    private Iterator<Line> lines = List.<Line>of().iterator();
    private int after;
    private boolean skipped;
    private long seen;

    private Rows(int context, int limit, Counts counts) {
      this.context = context;
      this.limit = limit;
      this.counts = counts;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && step()) {
        // reads on until a line is to be shown
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.removeFirst();
    }

    private boolean step() {
      if (!lines.hasNext()) {
        return nextSource();
      }
      if (seen++ % 256 == 0) {
        ask.job().check();
      }
      Line line = lines.next();
      if (filter.matches(line)) {
        if (limit > 0 && counts.matched == limit) {
          counts.more = true;
          return false;
        }
        counts.matched++;
        before.forEach(b -> add(b, false));
        before.clear();
        add(line, true);
        after = context;
      } else {
        counts.hidden++;
        around(line);
      }
      return true;
    }

    private void around(Line line) {
      if (after > 0) {
        after--;
        add(line, false);
        return;
      }
      before.addLast(line);
      if (before.size() > context) {
        before.removeFirst();
        skipped = true;
      }
    }

    private void add(Line line, boolean match) {
      ready.addLast(new Row(line, match, skipped && context > 0));
      skipped = false;
    }

    private boolean nextSource() {
      if (++source >= sources.size()) {
        return false;
      }
      Source s = sources.get(source);
      before.clear();
      after = 0;
      lines = ask.evidence().lines().range(s.id(), 1, s.lines()).iterator();
      return true;
    }
  }

  /** Lines around one. */
  static List<Line> around(Ask ask, Line line, int context) {
    List<Line> lines = new ArrayList<>();
    ask.evidence().lines().range(line.source(), Math.max(1, line.number() - context), line.number() + context).forEach(lines::add);
    return lines;
  }
}
