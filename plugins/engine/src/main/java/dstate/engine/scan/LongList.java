package dstate.engine.scan;

import java.util.Arrays;

/** Longs, one after the other. */
final class LongList {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long get(int i) {
    return values[i];
  }

  void sort() {
    Arrays.sort(values, 0, size);
  }

  void clear() {
    size = 0;
  }
}
