package dstate.engine.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds all of a set of literals in one pass.
 *
 * <p>With literals of at least m bytes, every occurrence covers a whole 4-gram at one of the positions 0, s, 2s ... of the
 * text where s = m - 3. So only those positions are looked at: a table by hash of the 4-grams at the first s places of
 * every literal says whether to compare. (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, with the
 * step fixed.)
 */
final class Needles {
  private static final int GRAM = 4;
  private static final int HASH_BITS = 14;
  /** A longer step gains little and makes the table denser. */
  private static final int MAX_STEP = 8;

  private final byte[][] needles;
  private final int longest;
  private final int step;
  private final byte[] table = new byte[1 << HASH_BITS];
  private final int[] grams;
  private final int[] gramNeedle;
  private final int[] gramPlace;

  /** Takes (offset in the buffer, number of the literal), not in order of offset. */
  @FunctionalInterface
  interface Hit {
    void at(int offset, int needle);
  }

  /** @param literals ASCII, at least 4 bytes each */
  Needles(List<String> literals) {
    needles = new byte[literals.size()][];
    int shortest = Integer.MAX_VALUE;
    int most = 0;
    for (int i = 0; i < needles.length; i++) {
      needles[i] = literals.get(i).getBytes(StandardCharsets.US_ASCII);
      if (needles[i].length < GRAM) {
        throw new IllegalArgumentException("a literal of at least " + GRAM + " bytes is needed: '" + literals.get(i) + "'");
      }
      shortest = Math.min(shortest, needles[i].length);
      most = Math.max(most, needles[i].length);
    }
    longest = most;
    step = needles.length == 0 ? 1 : Math.min(MAX_STEP, shortest - GRAM + 1);
    List<int[]> places = new ArrayList<>();
    for (int n = 0; n < needles.length; n++) {
      ByteBuffer bytes = ByteBuffer.wrap(needles[n]).order(ByteOrder.LITTLE_ENDIAN);
      for (int p = 0; p < step; p++) {
        places.add(new int[] {bytes.getInt(p), n, p});
        table[hash(bytes.getInt(p))] = 1;
      }
    }
    grams = places.stream().mapToInt(g -> g[0]).toArray();
    gramNeedle = places.stream().mapToInt(g -> g[1]).toArray();
    gramPlace = places.stream().mapToInt(g -> g[2]).toArray();
  }

  /** Bytes that have to follow a block so that a literal that starts in it is seen whole. */
  int overlap() {
    return Math.max(0, longest - 1);
  }

  /** Tells {@code hit} every literal in {@code from..to} that starts before {@code startsBefore}. */
  void find(ByteBuffer text, int from, int to, int startsBefore, Hit hit) {
    if (needles.length == 0) {
      return;
    }
    int p = from;
    while (p >= 0) {
      p = next(text, p, to - GRAM, step, table);
      if (p >= 0) {
        compare(text, p, from, to, startsBefore, hit);
        p += step;
      }
    }
  }

  /** The first place p, p + step ... up to {@code last} whose 4-gram is in the table by hash; -1: none. */
  private static int next(ByteBuffer text, int from, int last, int step, byte[] table) {
    for (int p = from; p <= last; p += step) {
      if (table[hash(text.getInt(p))] != 0) {
        return p;
      }
    }
    return -1;
  }

  private static int hash(int gram) {
    return gram * 0x9E3779B1 >>> 32 - HASH_BITS;
  }

  private void compare(ByteBuffer text, int p, int from, int to, int startsBefore, Hit hit) {
    int gram = text.getInt(p);
    for (int g = 0; g < grams.length; g++) {
      if (grams[g] == gram) {
        int start = p - gramPlace[g];
        byte[] needle = needles[gramNeedle[g]];
        if (start >= from && start < startsBefore && start + needle.length <= to && same(text, start, needle)) {
          hit.at(start, gramNeedle[g]);
        }
      }
    }
  }

  private static boolean same(ByteBuffer text, int at, byte[] needle) {
    for (int i = 0; i < needle.length; i++) {
      if (text.get(at + i) != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
