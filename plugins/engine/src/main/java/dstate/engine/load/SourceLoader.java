package dstate.engine.load;

import dstate.api.ask.Job;
import dstate.api.model.Damage;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import dstate.engine.plugin.Loaded;
import dstate.engine.plugin.Packs;
import dstate.engine.scan.ScanPool;
import dstate.engine.scan.SourceScan;
import dstate.engine.source.SourceBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads one source: scan, records, and what is known so far to {@code publish}, the last time when it is whole. */
public final class SourceLoader {
  /** What is known is published when so much was read, and each time twice as much was. */
  private static final long FIRST_LOOK = 1 << 20;

  private final Packs packs;
  private final ScanPool pool;
  private final Room room = Room.ofThisMachine();

  public SourceLoader(Packs packs, ScanPool pool) {
    this.packs = packs;
    this.pool = pool;
  }

  /**
   * Reads a source to its end, or until the job is cancelled: then what was read is published as cut, and the job's refusal
   * is thrown.
   *
   * @param format name of a line format; empty: recognise
   */
  public SourceContent load(String id, SourceBytes bytes, String format, Job job, Consumer<SourceContent> publish) {
    return new Loading(id, bytes, format, job, publish).run();
  }

  /** A source was closed: what its reports took is free. */
  public void forget(String id) {
    room.giveBack(id);
  }

  /** The format of a name; throws a refusal that lists them when there is none. */
  public Loaded<LogFormat> format(String name) {
    List<Loaded<LogFormat>> formats = packs.of(LogFormat.class);
    return formats.stream().filter(f -> f.pack().name().equals(name)).findFirst()
        .orElseThrow(() -> ErrorCode.NO_FORMAT.error("no line format is named '" + name + "'")
            .hint("formats: " + String.join(" ", formats.stream().map(f -> f.pack().name()).toList())).refusal());
  }

  /** One source being read. */
  private final class Loading {
    private final String id;
    private final SourceBytes bytes;
    private final Job job;
    private final Consumer<SourceContent> publish;
    private final Failures failures = new Failures(packs);
    private final List<Damage> damage = new ArrayList<>();
    private final String format;
    private SourceScan scan;
    private Dialect dialect;
    private Records records;
    private SourceLines lines;
    private boolean stopped;

    Loading(String id, SourceBytes bytes, String format, Job job, Consumer<SourceContent> publish) {
      this.id = id;
      this.bytes = bytes;
      this.format = format;
      this.job = job;
      this.publish = publish;
    }

    SourceContent run() {
      damage.addAll(bytes.damage());
      HeadTable heads = new HeadTable(packs.of(RecordGrammar.class), failures);
      scan = new SourceScan(bytes, heads.literals(), pool);
      try {
        dialect = format.isEmpty()
            ? Dialect.choose(bytes, packs.of(LogFormat.class), failures)
            : Dialect.forced(bytes, format(format), failures);
      } catch (IOException e) {
        dialect = Dialect.none(bytes, failures);
        readError(0, e);
      }
      LineWindow window = new LineWindow(id, bytes, dialect, scan.index());
      records = new Records(id, heads, failures, window, room);
      lines = new SourceLines(id, bytes, dialect, scan.index());
      seeClocks();
      try {
        blocks();
      } catch (Refusal stop) {
        stopped = true;
        scan.stop();
        damage.add(new Damage(-1, scan.scanned(), "reading was stopped here, " + percent() + " of the source"));
        publish.accept(content(false));
        throw stop;
      }
      SourceContent whole = content(false);
      publish.accept(whole);
      return whole;
    }

    private void blocks() {
      long look = FIRST_LOOK;
      job.check();
      while (scan.next()) {
        try {
          records.read(scan.landmarks());
        } catch (IOException e) {
          readError(scan.scanned(), e);
        }
        if (scan.scanned() >= look && scan.scanned() < bytes.size()) {
          look = scan.scanned() * 2;
          publish.accept(content(true));
        }
        if (bytes.size() > FIRST_LOOK) {
          job.progress("reading " + bytes.file() + ": " + percent());
        }
        job.check();
      }
    }

    private SourceContent content(boolean loading) {
      boolean cut = stopped || scan.cut() || !bytes.damage().isEmpty();
      Source.State state = loading ? Source.State.LOADING : cut ? Source.State.CUT : Source.State.LOADED;
      long count = scan.lines();
      // A grammar may have looked past what was scanned; its lines count when the scan has come to them.
      long report = Math.min(records.reportLines(), count);
      long marker = Math.min(records.markerLines(), count - report);
      Source source = new Source(id, bytes.file(), formatName(), state, count, new Source.Owned(report, 0, marker, count - report - marker),
          scan.scanned(), bytes.identity(), records.lost(), records.boots(), records.clocks().words(), allDamage());
      String unfinished = loading || stopped ? id + " read to " + percent() : scan.cut() ? id + " ends early" : "";
      return new SourceContent(source, records.reports(), records.markers(), lines, unfinished);
    }

    private String formatName() {
      return dialect.recognised() || records.any() ? dialect.name() : Source.UNRECOGNISED;
    }

    private List<Damage> allDamage() {
      List<Damage> all = new ArrayList<>(damage);
      all.addAll(scan.damage());
      all.addAll(records.damage());
      all.sort(Comparator.comparingLong(d -> d.offset() < 0 ? Long.MAX_VALUE : d.offset()));
      return all;
    }

    /** The clocks of the first lines, whether or not a record stands there. */
    private void seeClocks() {
      try {
        LineReader reader = new LineReader(id, bytes, dialect, scan.index());
        reader.seek(1, 0);
        for (int i = 0; i < 64; i++) {
          reader.next().ifPresent(line -> records.clocks().see(line.stamp()));
        }
      } catch (IOException e) {
        readError(0, e);
      }
    }

    private void readError(long offset, IOException e) {
      if (damage.stream().noneMatch(d -> d.what().startsWith("reading failed"))) {
        damage.add(new Damage(-1, offset, "reading failed: " + (e.getMessage() == null ? "input/output error" : e.getMessage())));
      }
    }

    private String percent() {
      return (bytes.size() == 0 ? 100 : scan.scanned() * 100 / bytes.size()) + " %";
    }
  }
}
