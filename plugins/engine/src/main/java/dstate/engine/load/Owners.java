package dstate.engine.load;

import java.util.Arrays;

/** Which record owns a line, for the stretch of lines that grammars can still reach. */
final class Owners {
  private static final int KEEP_BEHIND = 1 << 13;

  private int[] owner = new int[KEEP_BEHIND * 4];
  private long base = 1;

  /** Number of the record that owns a line; -1: none. */
  int of(long line) {
    long i = line - base;
    return i < 0 || i >= owner.length ? -1 : owner[(int) i] - 1;
  }

  void set(long line, int record) {
    long i = line - base;
    if (i >= owner.length) {
      owner = Arrays.copyOf(owner, (int) Math.max(owner.length * 2L, i + 1));
    }
    owner[(int) i] = record + 1;
  }

  /** No line before {@code line} is asked for again. */
  void forgetBefore(long line) {
    long shift = line - base;
    if (shift < KEEP_BEHIND) {
      return;
    }
    if (shift >= owner.length) {
      Arrays.fill(owner, 0);
    } else {
      int kept = owner.length - (int) shift;
      System.arraycopy(owner, (int) shift, owner, 0, kept);
      Arrays.fill(owner, kept, owner.length, 0);
    }
    base = line;
  }
}
