package dstate.engine.scan;

import java.nio.ByteBuffer;

/** Counts and finds line ends. Buffers are little endian. */
final class LineEnds {
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final long LFS = 0x0a0a0a0a0a0a0a0aL;

  private LineEnds() {}

  /** The number of LF bytes in {@code from..to}. */
  static int count(ByteBuffer text, int from, int to) {
    int n = 0;
    int p = from;
    for (; p <= to - Long.BYTES; p += Long.BYTES) {
      // A byte of x is 0 where the text has LF. Adding 7f to its low seven bits sets bit 7 unless they are 0, with no carry
      // into the next byte, so bit 7 of the complement is exact (unlike the shorter "haszero" trick).
      long x = text.getLong(p) ^ LFS;
      n += Long.bitCount(~((x & LOW) + LOW | x | LOW));
    }
    for (; p < to; p++) {
      if (text.get(p) == '\n') {
        n++;
      }
    }
    return n;
  }

  /** The first LF in {@code from..to}; -1: none. */
  static int first(ByteBuffer text, int from, int to) {
    for (int p = from; p < to; p++) {
      if (text.get(p) == '\n') {
        return p;
      }
    }
    return -1;
  }

  /** The last LF in {@code from..to}; -1: none. */
  static int last(ByteBuffer text, int from, int to) {
    for (int p = to - 1; p >= from; p--) {
      if (text.get(p) == '\n') {
        return p;
      }
    }
    return -1;
  }

  /**
   * A place in a run of NUL bytes; -1: none. One word of every 32 bytes is looked at, which no run of 39 bytes or more can
   * miss.
   */
  static int nuls(ByteBuffer text, int from, int to) {
    for (int p = from; p <= to - Long.BYTES; p += 32) {
      if (text.getLong(p) == 0) {
        return p;
      }
    }
    return -1;
  }
}
