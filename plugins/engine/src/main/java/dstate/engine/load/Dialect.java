package dstate.engine.load;

import dstate.api.bytes.Bytes;
import dstate.api.model.Line;
import dstate.api.model.Stamp;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import dstate.engine.plugin.Loaded;
import dstate.engine.source.SourceBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Which line formats read a source, and in which order they are tried at a place of it. */
final class Dialect {
  /** Name of a source whose lines have no prefix. */
  static final String BARE = "bare";

  /** A line that no prefix fits. */
  private static final Bytes ANYTHING = Bytes.utf8("~");

  /** What is looked at to choose the format of a source, at its start and, where nothing fits there, further on. */
  private static final int SAMPLE = 1 << 16;
  private static final int SAMPLE_LINES = 400;
  /** No prefix is nearly as long; what binary files hold between two line ends is. */
  private static final int SAMPLE_WIDTH = 1 << 10;

  /** A log between pages of prose or boot-loader screens still fits better than this; prose does not. */
  private static final double FITS = 0.1;

  private static final double GOES_ON = 0.5;

  private static final int BLOCK_BITS = 20;
  private static final int BLOCK_SAMPLE = 1 << 13;
  private static final int BLOCK_LINES = 24;

  private final SourceBytes bytes;
  private final List<Loaded<LogFormat>> formats;
  private final boolean forced;
  private final Failures failures;
  private final boolean[] catchAll;
  private final int[] order;
  private final int named;
  private final double best;
  private final Map<Long, int[]> blocks = new ConcurrentHashMap<>();

  private Dialect(SourceBytes bytes, List<Loaded<LogFormat>> formats, boolean forced, Failures failures, double[] scores) {
    this.bytes = bytes;
    this.formats = formats;
    this.forced = forced;
    this.failures = failures;
    int[] ranked = byScore(scores, IntStream.range(0, scores.length).toArray());
    this.named = ranked.length == 0 ? -1 : ranked[0];
    this.best = named < 0 ? 0 : scores[named];
    this.catchAll = new boolean[scores.length];
    for (int i = 0; i < catchAll.length; i++) {
      catchAll[i] = fits(formats.get(i), ANYTHING, new LineSink());
    }
    this.order = lastResortLast(ranked);
  }

  /** Chooses among all formats. */
  static Dialect choose(SourceBytes bytes, List<Loaded<LogFormat>> formats, Failures failures) throws IOException {
    double[] scores = new double[formats.size()];
    long size = bytes.size();
    for (long from : new long[] {0, size / 2, Math.max(0, size - SAMPLE)}) {
      double[] here = scores(wholeLines(bytes, from, SAMPLE), formats, failures);
      for (int i = 0; i < scores.length; i++) {
        scores[i] = Math.max(scores[i], here[i]);
      }
      if (size <= SAMPLE || java.util.Arrays.stream(scores).anyMatch(s -> s >= FITS)) {
        break;
      }
    }
    return new Dialect(bytes, formats, false, failures, scores);
  }

  /** Reads with one format only. */
  static Dialect forced(SourceBytes bytes, Loaded<LogFormat> format, Failures failures) {
    return new Dialect(bytes, List.of(format), true, failures, new double[] {1});
  }

  /** Reads every line as bare text. */
  static Dialect none(SourceBytes bytes, Failures failures) {
    return new Dialect(bytes, List.of(), true, failures, new double[0]);
  }

  /** Whether a format fits. */
  boolean recognised() {
    return best >= FITS;
  }

  /** Name of the format that fits the source best. */
  String name() {
    return recognised() ? formats.get(named).pack().name() : BARE;
  }

  /** The line as the first format that fits reads it; without one it is bare text. */
  Line line(String source, long number, long offset, Bytes raw, LineSink sink) {
    for (int i : orderAt(offset)) {
      Loaded<LogFormat> format = formats.get(i);
      sink.clear();
      if (fits(format, raw, sink)) {
        return new Line(source, number, offset, raw, sink.stamp(), sink.textOf(raw));
      }
    }
    return new Line(source, number, offset, raw, Stamp.NONE, raw);
  }

  private boolean fits(Loaded<LogFormat> format, Bytes raw, LineSink sink) {
    if (failures.leftOut(format)) {
      return false;
    }
    try {
      return format.pack().prefix(raw, sink) && sink.textStart() <= raw.length();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failures.failed(format, "reading the prefix of a line", e);
      return false;
    }
  }

  private int[] orderAt(long offset) {
    long block = offset >> BLOCK_BITS;
    if (forced || block == 0 || formats.size() < 2) {
      return order;
    }
    return blocks.computeIfAbsent(block, this::orderOfBlock);
  }

  private int[] orderOfBlock(long block) {
    try {
      List<Bytes> lines = wholeLines(bytes, block << BLOCK_BITS, BLOCK_SAMPLE);
      lines = lines.subList(0, Math.min(lines.size(), BLOCK_LINES));
      // Mostly the dialect goes on, and asking one format is enough to know.
      if (recognised() && scores(lines, formats.subList(named, named + 1), failures)[0] >= GOES_ON) {
        return order;
      }
      return lastResortLast(byScore(scores(lines, formats, failures), order));
    } catch (IOException e) {
      return order; // the line that is asked for cannot be read either, which is said there
    }
  }

  /** The indexes of {@code before}, best score first; equal scores stay in their order. */
  private static int[] byScore(double[] scores, int[] before) {
    return IntStream.of(before).boxed().sorted((a, b) -> Double.compare(scores[b], scores[a])).mapToInt(i -> i).toArray();
  }

  /** A format that takes any line at all is asked when no other fits, however well it fits by itself. */
  private int[] lastResortLast(int[] order) {
    return IntStream.concat(IntStream.of(order).filter(i -> !catchAll[i]), IntStream.of(order).filter(i -> catchAll[i])).toArray();
  }

  private static double[] scores(List<Bytes> lines, List<Loaded<LogFormat>> formats, Failures failures) {
    double[] scores = new double[formats.size()];
    for (int i = 0; i < scores.length; i++) {
      if (failures.leftOut(formats.get(i))) {
        continue;
      }
      try {
        double score = lines.isEmpty() ? 0 : formats.get(i).pack().sniff(lines);
        scores[i] = score >= 0 && score <= 1 ? score : 0;
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        failures.failed(formats.get(i), "looking at the first lines of a source", e);
      }
    }
    return scores;
  }

  /** Lines that lie within {@code length} bytes from {@code from}; those that are cut are left out where others are whole. */
  private static List<Bytes> wholeLines(SourceBytes bytes, long from, int length) throws IOException {
    byte[] sample = bytes.read(from, length);
    List<Bytes> lines = new ArrayList<>(Bytes.of(sample).lines());
    boolean endCut = sample.length > 0 && sample[sample.length - 1] != '\n' && from + sample.length < bytes.size();
    if (endCut && lines.size() > 1) {
      lines.remove(lines.size() - 1);
    }
    if (from > 0 && lines.size() > 1) {
      lines.remove(0);
    }
    return lines.stream().limit(SAMPLE_LINES).map(l -> l.slice(0, Math.min(l.length(), SAMPLE_WIDTH))).toList();
  }
}
