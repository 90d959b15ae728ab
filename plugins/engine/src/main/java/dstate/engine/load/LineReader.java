package dstate.engine.load;

import dstate.api.bytes.Bytes;
import dstate.api.model.Line;
import dstate.api.spi.LineSink;
import dstate.engine.scan.LineIndex;
import dstate.engine.scan.SourceScan;
import dstate.engine.source.SourceBytes;
import java.io.IOException;
import java.util.Optional;

/** Lines of a source one after the other from any place, one chunk in memory. Used by one thread. */
final class LineReader {
  private static final int LIMIT = SourceScan.LINE_LIMIT;

  private final String source;
  private final SourceBytes bytes;
  private final Dialect dialect;
  private final LineIndex index;
  private final LineSink sink = new LineSink();
  private byte[] chunk = new byte[0];
  private long chunkStart;
  private long offset;
  private long number = 1;

  LineReader(String source, SourceBytes bytes, Dialect dialect, LineIndex index) {
    this.source = source;
    this.bytes = bytes;
    this.dialect = dialect;
    this.index = index;
  }

  /** Goes to the start of a line. */
  void seek(long number, long offset) {
    this.number = number;
    this.offset = offset;
  }

  /** Offset of the line that {@link #next} gives. */
  long offset() {
    return offset;
  }

  /** The next line; absent at the end of the source. */
  Optional<Line> next() throws IOException {
    int from = (int) (offset - chunkStart);
    int end = offset < chunkStart || offset > chunkStart + chunk.length ? -1 : lineEnd(from);
    if (end < 0 && offset < bytes.size()) {
      // A fresh array each time: lines that were handed out are views of the old one.
      chunk = bytes.read(offset, LIMIT + 2);
      chunkStart = offset;
      from = 0;
      end = lineEnd(0);
    }
    if (offset >= chunkStart + chunk.length) {
      return Optional.empty();
    }
    long start = offset;
    int to;
    if (end >= 0) {
      to = end > from && chunk[end - 1] == '\r' ? end - 1 : end;
      offset = chunkStart + end + 1;
    } else if (chunk.length - from <= LIMIT + 1) {
      to = chunk.length;
      offset = chunkStart + chunk.length;
    } else {
      to = from + LIMIT;
      offset = lineAfter(number, chunkStart + chunk.length);
    }
    Bytes raw = Bytes.of(chunk, from, Math.min(to, from + LIMIT) - from);
    return Optional.of(dialect.line(source, number++, start, raw, sink));
  }

  /** Index of the next LF in the chunk; -1: none. */
  private int lineEnd(int from) {
    for (int i = from; i < chunk.length; i++) {
      if (chunk[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Where the line after the long line {@code number} starts. */
  private long lineAfter(long number, long searched) throws IOException {
    int known = index.chunkOf(number);
    long from = known < 0 ? searched : Math.max(searched, (long) known << LineIndex.CHUNK_BITS);
    while (from < bytes.size()) {
      byte[] more = bytes.read(from, LineIndex.CHUNK);
      for (int i = 0; i < more.length; i++) {
        if (more[i] == '\n') {
          return from + i + 1;
        }
      }
      if (more.length == 0) {
        break;
      }
      from += more.length;
    }
    return bytes.size();
  }

  /** Where the line that holds {@code at} starts; -1 when that is more than the line limit before it. */
  static long startOfLine(SourceBytes bytes, long at) throws IOException {
    int step = 1 << 10;
    for (long to = at; to > 0; step *= 4) {
      long from = Math.max(0, to - step);
      byte[] back = bytes.read(from, (int) (to - from));
      for (int i = back.length - 1; i >= 0; i--) {
        if (back[i] == '\n') {
          return at - (from + i + 1) > LIMIT ? -1 : from + i + 1;
        }
      }
      if (at - from > LIMIT || back.length == 0) {
        return at - from > LIMIT ? -1 : from;
      }
      to = from;
    }
    return 0;
  }
}
