package dstate.engine.source;

import dstate.api.model.Damage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The (uncompressed) bytes of one source, to be read at any position by any thread. */
public final class SourceBytes {
  /** Head and tail that make the identity; also what formats look at first. */
  private static final int ENDS = 1 << 16;

  private final String file;
  private final Reader reader;
  private final long size;
  private final Object fileKey;
  private final Path path;
  private final List<Damage> damage;
  private final String identity;

  private SourceBytes(String file, Reader reader, long size, Path path, Object fileKey, List<Damage> damage) throws IOException {
    this.file = file;
    this.reader = reader;
    this.size = size;
    this.path = path;
    this.fileKey = fileKey;
    this.damage = List.copyOf(damage);
    this.identity = identify();
  }

  /** Reads like {@code FileChannel.read(into, offset)}. */
  @FunctionalInterface
  private interface Reader {
    int read(ByteBuffer into, long offset) throws IOException;
  }

  static SourceBytes ofFile(String file, ChannelPool pool, Path path, Object fileKey, long size) throws IOException {
    return new SourceBytes(file, (into, at) -> pool.read(path, fileKey, into, at), size, path, fileKey, List.of());
  }

  static SourceBytes ofSpool(String file, Spool spool, long base, Path path, Object fileKey, List<Damage> damage)
      throws IOException {
    return new SourceBytes(file, (into, at) -> spool.read(into, base + at), spool.end() - base, path, fileKey, damage);
  }

  /** Path as given; inside directories joined with {@code /}; {@code -} for standard input or pasted text. */
  public String file() {
    return file;
  }

  /** Bytes when it was opened; what is appended later does not count. */
  public long size() {
    return size;
  }

  /** 32 hex digits of size, head and tail. */
  public String identity() {
    return identity;
  }

  /** What went wrong while it was made readable: cut or damaged compression. */
  public List<Damage> damage() {
    return damage;
  }

  /** Where it is on disk; the empty path for standard input and pasted text. */
  public Path path() {
    return path;
  }

  Object fileKey() {
    return fileKey;
  }

  /**
   * Fills {@code into} from {@code offset} as far as the source has bytes; fewer at its end, or when the file shrank.
   *
   * @return the number of bytes read, from 0
   */
  public int read(long offset, ByteBuffer into) throws IOException {
    long left = size - offset;
    if (left <= 0) {
      return 0;
    }
    int limit = into.limit();
    into.limit((int) Math.min(limit, into.position() + left));
    int total = 0;
    try {
      while (into.hasRemaining()) {
        int n = reader.read(into, offset + total);
        if (n < 0) {
          break;
        }
        total += n;
      }
    } finally {
      into.limit(limit);
    }
    return total;
  }

  /** At most {@code length} bytes from {@code offset}. */
  public byte[] read(long offset, int length) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size - offset))];
    int n = read(offset, ByteBuffer.wrap(bytes));
    return n == bytes.length ? bytes : Arrays.copyOf(bytes, n);
  }

  private String identify() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
      digest.update(read(0, ENDS));
      digest.update(read(Math.max(0, size - ENDS), ENDS));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
