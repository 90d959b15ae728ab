package dstate.engine.load;

import dstate.api.model.Line;
import dstate.engine.scan.LineIndex;
import dstate.engine.source.SourceBytes;
import java.io.IOException;
import java.util.Optional;

/** Lines of one source by number, read again from its bytes. Any thread may ask. */
public final class SourceLines {
  private final String source;
  private final SourceBytes bytes;
  private final Dialect dialect;
  private final LineIndex index;

  SourceLines(String source, SourceBytes bytes, Dialect dialect, LineIndex index) {
    this.source = source;
    this.bytes = bytes;
    this.dialect = dialect;
    this.index = index;
  }

  /** Lines from one on; each call gives a cursor of its own. */
  public Cursor from(long number) throws IOException {
    LineReader reader = new LineReader(source, bytes, dialect, index);
    reader.seek(number, offsetOf(number));
    return reader::next;
  }

  /** Gives the next line; absent at the end. */
  @FunctionalInterface
  public interface Cursor {
    Optional<Line> next() throws IOException;
  }

  public SourceBytes bytes() {
    return bytes;
  }

  /** Offset of a line's first byte: behind the line end before it. The source's size when it has no such line. */
  private long offsetOf(long number) throws IOException {
    if (number <= 1) {
      return 0;
    }
    int chunk = index.chunkOf(number - 1);
    if (chunk < 0) {
      return bytes.size();
    }
    long start = (long) chunk << LineIndex.CHUNK_BITS;
    long wanted = number - 1 - index.before(chunk);
    byte[] text = bytes.read(start, LineIndex.CHUNK);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' && --wanted == 0) {
        return start + i + 1;
      }
    }
    return bytes.size();
  }
}
