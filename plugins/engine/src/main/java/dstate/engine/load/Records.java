package dstate.engine.load;

import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.model.Damage;
import dstate.api.model.Line;
import dstate.api.model.LogRecord;
import dstate.api.model.Marker;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
import dstate.api.spi.RecordGrammar;
import dstate.engine.plugin.Loaded;
import dstate.engine.scan.Landmarks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The records of one source, read at its landmarks in order. */
final class Records {
  /** A place that cannot be read is said once; the source's own damage tells where reading failed. */
  private static final String UNREADABLE = "a record here could not be read again: ";

  /** A log that says at every line that it lost some would fill the memory; the rest is counted. */
  private static final int MARKERS = 10_000;

  private final String source;
  private final Room room;
  private final HeadTable heads;
  private final Failures failures;
  private final LineWindow window;
  private final Boots boots;
  private final Owners owners = new Owners();
  private final Interner interner = new Interner();
  private final List<Kept> kept = new ArrayList<>();
  /** Index in {@code reports} of each record; -1: a marker. */
  private final List<Integer> reportOf = new ArrayList<>();
  private final List<ReportAt> reports = new ArrayList<>();
  private final List<Damage> damage = new ArrayList<>();
  private final List<PlacedMarker> markers = new ArrayList<>();
  private final Clocks clocks = new Clocks();
  private long notLocated;
  private long notKept;
  private long reportLines;
  private long markerLines;

  /** A record and its lines; a head line inside them may still be given up. */
  private record Kept(LogRecord record, LineSet lines, long offset, Stamp stamp, int boot) {
    boolean report() {
      return record instanceof Report;
    }
  }

  Records(String source, HeadTable heads, Failures failures, LineWindow window, Room room) {
    this.source = source;
    this.room = room;
    this.heads = heads;
    this.failures = failures;
    this.window = window;
    this.boots = new Boots(window);
  }

  /** Reads what starts at the landmarks of one block. A head line is read once, however many literals it holds. */
  void read(Landmarks landmarks) throws IOException {
    BitSet grammars = new BitSet();
    for (int i = 0; i < landmarks.size(); ) {
      long number = landmarks.line(i);
      long offset = landmarks.offset(i);
      grammars.clear();
      for (; i < landmarks.size() && landmarks.line(i) == number; i++) {
        for (int grammar : heads.grammarsOf(landmarks.needle(i))) {
          grammars.set(grammar);
        }
      }
      Optional<Line> head = window.seek(number, offset);
      if (head.isPresent()) {
        head(head.get(), grammars);
      }
    }
  }

  private void head(Line head, BitSet grammars) throws IOException {
    owners.forgetBefore(head.number());
    boolean reported = false;
    for (int g = grammars.nextSetBit(0); g >= 0; g = grammars.nextSetBit(g + 1)) {
      HeadCursor cursor = new HeadCursor(window, owners, head);
      Optional<LogRecord> record = read(heads.grammars().get(g), cursor);
      if (record.isPresent() && record.get() instanceof Marker marker) {
        mark(marker, head, cursor);
      } else if (record.isPresent() && !reported) {
        reported = true;
        if (!room.take(source, cursor.owned().size())) {
          notKept++;
          continue;
        }
        keep(interner.intern((Report) record.get()), head, cursor.owned(), true);
      }
    }
  }

  private Optional<LogRecord> read(Loaded<RecordGrammar> grammar, HeadCursor cursor) {
    if (failures.leftOut(grammar)) {
      return Optional.empty();
    }
    try {
      return grammar.pack().read(cursor);
    } catch (UncheckedIOException e) {
      damage.add(new Damage(cursor.line().number(), cursor.line().offset(), UNREADABLE + e.getCause().getMessage()));
      return Optional.empty();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failures.failed(grammar, "reading a record at line " + cursor.line().number(), e);
      return Optional.empty();
    }
  }

  private void mark(Marker marker, Line head, HeadCursor cursor) throws IOException {
    switch (marker.kind()) {
      case BOOT -> boots.marker(head);
      case LOST, MUTE -> lose(marker, head);
      case OTHER -> {
        // says something about the log that is not missing text
      }
    }
    if (marker.kind() == Marker.Kind.BOOT || markers.size() < MARKERS) {
      markers.add(new PlacedMarker(source, head.number(), boots.count(), head.stamp(), marker));
    }
    keep(marker, head, cursor.owned(), false);
  }

  private void lose(Marker marker, Line head) {
    if (damage.size() < MARKERS) {
      damage.add(new Damage(head.number(), head.offset(), marker.text()));
    } else {
      notLocated++;
    }
  }

  /** Gives the record the lines that nobody owns yet; a report also takes its head from whoever has it. */
  private void keep(LogRecord record, Line head, List<Long> lines, boolean takesHead) {
    int number = kept.size();
    LineSet own = new LineSet();
    for (long line : lines) {
      int owner = owners.of(line);
      if (owner >= 0 && !(takesHead && line == head.number())) {
        continue;
      }
      if (owner >= 0) {
        kept.get(owner).lines().remove(line);
        count(kept.get(owner).report(), -1);
        refresh(owner);
      }
      own.add(line);
      owners.set(line, number);
      count(takesHead, 1);
    }
    if (takesHead) {
      boots.report();
    }
    clocks.see(head.stamp());
    kept.add(new Kept(record, own, head.offset(), head.stamp(), boots.count()));
    reportOf.add(takesHead ? reports.size() : -1);
    if (takesHead) {
      reports.add(reportAt(number));
    }
  }

  private void refresh(int owner) {
    int report = reportOf.get(owner);
    if (report >= 0) {
      reports.set(report, reportAt(owner));
    }
  }

  private ReportAt reportAt(int number) {
    Kept k = kept.get(number);
    return new ReportAt((Report) k.record(), k.lines().ranges(), k.offset(), k.stamp(), k.boot());
  }

  private void count(boolean report, int lines) {
    if (report) {
      reportLines += lines;
    } else {
      markerLines += lines;
    }
  }

  List<ReportAt> reports() {
    return reports;
  }

  boolean any() {
    return !kept.isEmpty();
  }

  List<PlacedMarker> markers() {
    return markers;
  }

  List<Damage> damage() {
    List<Damage> all = new ArrayList<>(damage);
    if (notLocated > 0) {
      all.add(new Damage(-1, -1, notLocated + " more lines that say that text was lost"));
    }
    if (notKept > 0) {
      all.add(new Damage(-1, -1, notKept + " reports more than the memory holds were left out; split the log, or give Java more memory"));
    }
    return all;
  }

  int boots() {
    return boots.count();
  }

  Clocks clocks() {
    return clocks;
  }

  long reportLines() {
    return reportLines;
  }

  long markerLines() {
    return markerLines;
  }
}
