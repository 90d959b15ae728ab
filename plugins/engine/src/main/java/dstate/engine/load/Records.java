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

  /** Owner of a line that a marker has; a report's number otherwise. */
  private static final int MARKER = Integer.MAX_VALUE - 1;

  /**
   * Lines that may be walked over for each line of the log. Contexts that interleave make a report step over the lines of the
   * others; a log of a hundred thousand contexts would be read a hundred thousand times.
   */
  private static final long PASSES = 256;
  private static final long PASSED_FREE = 1 << 20;
  /** How far a record reaches when those are used up. */
  private static final long REACH_THEN = 512;

  private final String source;
  private final Room room;
  private final HeadTable heads;
  private final Failures failures;
  private final LineWindow window;
  private final Boots boots;
  private final Owners owners = new Owners();
  private final Interner interner = new Interner();
  private final List<ReportAt> reports = new ArrayList<>();
  private final List<Damage> damage = new ArrayList<>();
  private final List<PlacedMarker> markers = new ArrayList<>();
  private final Clocks clocks = new Clocks();
  private long notLocated;
  private long notKept;
  private long lost;
  private boolean anyMarker;
  /** Lines that grammars walked over and did not own. */
  private long passed;
  private long reportLines;
  private long markerLines;

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
      boolean usedUp = passed > PASSED_FREE + PASSES * head.number();
      HeadCursor cursor = new HeadCursor(window, owners, head, usedUp ? REACH_THEN : HeadCursor.LONGEST);
      Optional<LogRecord> record = read(heads.grammars().get(g), cursor);
      passed += Math.max(0, cursor.walked() - cursor.owned().size());
      if (record.isPresent() && record.get() instanceof Marker marker) {
        mark(marker, head, cursor);
      } else if (record.isPresent() && !reported) {
        reported = true;
        if (!room.take(source, cursor.owned().size())) {
          notKept++;
          continue;
        }
        keep(interner.intern((Report) record.get()), head, cursor.owned());
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
      damaged(new Damage(cursor.line().number(), cursor.line().offset(), UNREADABLE + e.getCause().getMessage()));
      return Optional.empty();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failures.failed(grammar, "reading a record at line " + cursor.line().number(), e);
      return Optional.empty();
    }
  }

  private void mark(Marker marker, Line head, HeadCursor cursor) throws IOException {
    switch (marker.kind()) {
      case BOOT -> boots.marker(head);
      case LOST, MUTE -> {
        damaged(new Damage(head.number(), head.offset(), marker.text()));
        lost += marker.kind() == Marker.Kind.LOST ? Math.min(Math.max(marker.count(), 0), Long.MAX_VALUE - lost) : 0;
      }
      case OTHER -> {
        // says something about the log that is not missing text
      }
    }
    if (marker.kind() == Marker.Kind.BOOT || markers.size() < MARKERS) {
      markers.add(new PlacedMarker(source, head.number(), boots.count(), head.stamp(), marker));
    }
    anyMarker = true;
    clocks.see(head.stamp());
    for (long line : cursor.owned()) {
      if (owners.of(line) < 0) {
        owners.set(line, MARKER);
        markerLines++;
      }
    }
  }

  private void damaged(Damage found) {
    if (damage.size() < MARKERS) {
      damage.add(found);
    } else {
      notLocated++;
    }
  }

  /** Gives the report the lines that nobody owns yet, and its head from whoever has it. */
  private void keep(Report report, Line head, List<Long> lines) {
    int number = reports.size();
    LineSet own = new LineSet();
    for (long line : lines) {
      int owner = owners.of(line);
      if (owner >= 0 && line != head.number()) {
        continue;
      }
      if (owner == MARKER) {
        markerLines--;
      } else if (owner >= 0) {
        reports.set(owner, reports.get(owner).without(line));
        reportLines--;
      }
      own.add(line);
      owners.set(line, number);
      reportLines++;
    }
    boots.report();
    clocks.see(head.stamp());
    reports.add(new ReportAt(report, own.ranges(), head.offset(), head.stamp(), boots.count()));
  }

  List<ReportAt> reports() {
    return reports;
  }

  boolean any() {
    return anyMarker || !reports.isEmpty();
  }

  List<PlacedMarker> markers() {
    return markers;
  }

  List<Damage> damage() {
    List<Damage> all = new ArrayList<>(damage);
    if (notLocated > 0) {
      all.add(new Damage(-1, -1, notLocated + " more places where text was lost"));
    }
    if (notKept > 0) {
      all.add(new Damage(-1, -1, notKept + " reports more than the memory holds were left out; split the log, or give Java more memory"));
    }
    return all;
  }

  /** Messages that the log says are missing. */
  long lost() {
    return lost;
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
