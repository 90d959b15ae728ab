package dstate.engine.scan;

import java.util.Arrays;

/**
 * Where lines are: the number of line ends before every chunk of 64 KiB. 16 KiB a GiB, whatever the lines are like.
 *
 * <p>Grows by {@link #add} in one thread; other threads ask about lines of a snapshot that was published after they were
 * added, and see those.
 */
public final class LineIndex {
  public static final int CHUNK_BITS = 16;
  public static final int CHUNK = 1 << CHUNK_BITS;

  /** {@code before[c]}: line ends before chunk c; one entry more than chunks. */
  private volatile long[] before = new long[17];
  private volatile int chunks;

  /** The next chunk has so many line ends. */
  void add(int lineEnds) {
    if (chunks + 1 == before.length) {
      before = Arrays.copyOf(before, before.length * 2);
    }
    before[chunks + 1] = before[chunks] + lineEnds;
    chunks++;
  }

  /** Line ends in all chunks so far. */
  public long lineEnds() {
    return before[chunks];
  }

  /** The chunk that holds line end number {@code n}, from 1; -1 when there is none yet. */
  public int chunkOf(long n) {
    int low = 0;
    int high = chunks - 1;
    long[] counts = before;
    if (n < 1 || high < 0 || counts[high + 1] < n) {
      return -1;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counts[middle + 1] < n) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Line ends before a chunk. */
  public long before(int chunk) {
    return before[chunk];
  }
}
