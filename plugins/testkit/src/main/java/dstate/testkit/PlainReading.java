package dstate.testkit;

import dstate.api.bytes.Bytes;
import dstate.api.model.Line;
import dstate.api.model.LogRecord;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A text read the slow, obvious way: one format for the whole, every line tried as a head. What the engine does faster, and the
 * oracle it is compared with.
 *
 * @param format the one that fits best; empty: none fits at all
 * @param lines every line of the text
 * @param records in the order of their heads
 */
public record PlainReading(Optional<LogFormat> format, List<Line> lines, List<Found> records) {
  private static final int SNIFFED_BYTES = 64 * 1024;

  /** @param head the line it was read from @param lines indexes of the lines it owns */
  public record Found(RecordGrammar grammar, Line head, LogRecord record, SortedSet<Integer> lines) {}

  public PlainReading {
    lines = List.copyOf(lines);
    records = List.copyOf(records);
  }

  public static PlainReading of(byte[] text, List<LogFormat> formats, List<RecordGrammar> grammars) {
    Optional<LogFormat> format = best(text, formats);
    List<Line> lines = lines(text, format);
    List<Found> records = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (RecordGrammar grammar : grammars) {
        Bytes raw = lines.get(i).raw();
        if (grammar.heads().stream().anyMatch(raw::contains)) {
          ListCursor cursor = new ListCursor(lines, i);
          Line head = lines.get(i);
          grammar.read(cursor).ifPresent(r -> records.add(new Found(grammar, head, r, cursor.owned())));
        }
      }
    }
    return new PlainReading(format, lines, records);
  }

  public static PlainReading of(String text, List<LogFormat> formats, List<RecordGrammar> grammars) {
    return of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), formats, grammars);
  }

  /** The format most sure of the beginning of {@code text}; of equals the first. */
  public static Optional<LogFormat> best(byte[] text, List<LogFormat> formats) {
    List<Bytes> head = Bytes.of(text, 0, Math.min(text.length, SNIFFED_BYTES)).lines();
    LogFormat best = null;
    double most = 0;
    for (LogFormat format : formats) {
      double confidence = format.sniff(head);
      if (confidence > most) {
        most = confidence;
        best = format;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every line with what {@code format} says of it; a line that it does not fit is all message. */
  public static List<Line> lines(byte[] text, Optional<LogFormat> format) {
    List<Line> lines = new ArrayList<>();
    LineSink sink = new LineSink();
    long offset = 0;
    for (int from = 0; from < text.length; ) {
      int end = from;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      int cut = end > from && text[end - 1] == '\r' ? end - 1 : end;
      Bytes raw = Bytes.of(text, from, cut - from);
      sink.clear();
      boolean fits = format.isPresent() && format.get().prefix(raw, sink);
      lines.add(new Line("a", lines.size() + 1, offset, raw, fits ? sink.stamp() : Stamp.NONE, fits ? sink.textOf(raw) : raw));
      offset += end + 1L - from;
      from = end + 1;
    }
    return lines;
  }

  public List<Report> reports() {
    return records.stream().map(Found::record).filter(Report.class::isInstance).map(Report.class::cast).toList();
  }
}
