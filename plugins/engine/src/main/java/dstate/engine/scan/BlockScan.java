package dstate.engine.scan;

import java.nio.ByteBuffer;

/** What one block of up to 1 MB holds, with offsets and line numbers counted from its start. */
final class BlockScan {
  static final int BLOCK = 1 << 20;

  /** A run of so many NUL bytes is a hole that a crash left, not a stray byte of a serial line. */
  static final int HOLE = 64;

  private static final int NEEDLE_BITS = 12;

  final int length;
  final int[] lineEnds;
  /** Pairs of (LF or -1 before the line, LF after it): lines longer than the limit that end in this block. */
  final LongList longLines = new LongList();
  /** Pairs of (first, behind the last) of runs of NUL bytes. */
  final LongList holes = new LongList();
  int firstEnd = -1;
  int lastEnd = -1;
  /** Offsets of literals, ascending, with the number of the literal; {@code hitLine} line ends before each. */
  final LongList hits = new LongList();
  final LongList hitLines = new LongList();

  private BlockScan(int length) {
    this.length = length;
    this.lineEnds = new int[(length + LineIndex.CHUNK - 1) >> LineIndex.CHUNK_BITS];
  }

  int hitOffset(int i) {
    return (int) (hits.get(i) >>> NEEDLE_BITS);
  }

  int hitNeedle(int i) {
    return (int) (hits.get(i) & (1 << NEEDLE_BITS) - 1);
  }

  /**
   * @param text little endian, holds the block from 0 to {@code length} and up to {@code limit} the bytes that follow it
   * @param lineLimit lines of more bytes are said
   */
  static BlockScan of(ByteBuffer text, int length, int limit, Needles needles, int lineLimit) {
    BlockScan scan = new BlockScan(length);
    int ends = 0;
    // Chunk by chunk: each stays in the processor's cache for the second look, and a cold JVM compiles the loops early.
    for (int from = 0; from < length; from += LineIndex.CHUNK) {
      int to = Math.min(from + LineIndex.CHUNK, length);
      int first = scan.hits.size();
      needles.find(text, from, Math.min(to + needles.overlap(), limit), to,
          (at, needle) -> scan.hits.add((long) at << NEEDLE_BITS | needle));
      int counted = from;
      int inChunk = 0;
      if (scan.hits.size() > first) {
        scan.hits.sort();
        for (int i = first; i < scan.hits.size(); i++) {
          inChunk += LineEnds.count(text, counted, scan.hitOffset(i));
          counted = scan.hitOffset(i);
          scan.hitLines.add(ends + inChunk);
        }
      }
      inChunk += LineEnds.count(text, counted, to);
      scan.lines(text, from, to, inChunk, lineLimit);
      scan.holes(text, from, to);
      scan.lineEnds[from >> LineIndex.CHUNK_BITS] = inChunk;
      ends += inChunk;
    }
    return scan;
  }

  /** Lines within a chunk are shorter than the limit (a chunk at least), so only those that cross its border are measured. */
  private void lines(ByteBuffer text, int from, int to, int inChunk, int lineLimit) {
    if (inChunk == 0) {
      return;
    }
    int first = LineEnds.first(text, from, to);
    if (firstEnd < 0) {
      firstEnd = first;
    } else if (first - lastEnd - 1 > lineLimit) {
      longLines.add(lastEnd);
      longLines.add(first);
    }
    lastEnd = LineEnds.last(text, from, to);
  }

  private void holes(ByteBuffer text, int from, int to) {
    int at = LineEnds.nuls(text, from, to);
    while (at >= 0) {
      int start = at;
      while (start > from && text.get(start - 1) == 0) {
        start--;
      }
      int end = at;
      while (end < to && text.get(end) == 0) {
        end++;
      }
      if (end - start >= HOLE || start == from || end == to) {
        holes.add(start);
        holes.add(end);
      }
      at = LineEnds.nuls(text, end, to);
    }
  }
}
