package dstate.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Broken copies of a text: cut at every byte, bytes changed, lines doubled, swapped, torn and glued. */
final class Damaged {
  private static final int EVERY_BYTE = 8 * 1024;
  private static final int CUTS = 200;

  private Damaged() {}

  /** Lengths to cut a text of {@code length} bytes at: all up to 8 KiB, 200 seeded ones above. */
  static List<Integer> cuts(int length, long seed) {
    List<Integer> cuts = new ArrayList<>();
    if (length <= EVERY_BYTE) {
      for (int i = 0; i <= length; i++) {
        cuts.add(i);
      }
    } else {
      Random random = new Random(seed);
      for (int i = 0; i < CUTS; i++) {
        cuts.add(random.nextInt(length));
      }
    }
    return cuts;
  }

  /** One broken copy; the same seed breaks the same way. */
  static byte[] copy(byte[] text, Random random) {
    byte[] broken = text.clone();
    int hits = 1 + random.nextInt(8);
    for (int n = 0; n < hits && broken.length > 0; n++) {
      int at = random.nextInt(broken.length);
      switch (random.nextInt(6)) {
        case 0 -> broken[at] = (byte) random.nextInt(256);
        case 1 -> broken[at] = 0;
        case 2 -> broken[at] = '\n';
        case 3 -> broken = without(broken, at, Math.min(broken.length - at, 1 + random.nextInt(80)));
        case 4 -> broken = moved(broken, at, random.nextInt(broken.length), Math.min(broken.length - at, 1 + random.nextInt(300)));
        default -> broken[at] = (byte) "[]<>():/ +0x?".charAt(random.nextInt(13));
      }
    }
    return broken;
  }

  private static byte[] without(byte[] text, int at, int length) {
    byte[] kept = new byte[text.length - length];
    System.arraycopy(text, 0, kept, 0, at);
    System.arraycopy(text, at + length, kept, at, kept.length - at);
    return kept;
  }

  /** A piece repeated somewhere else, as consoles do that print a block twice. */
  private static byte[] moved(byte[] text, int from, int to, int length) {
    byte[] longer = new byte[text.length + length];
    System.arraycopy(text, 0, longer, 0, to);
    System.arraycopy(text, from, longer, to, length);
    System.arraycopy(text, to, longer, to + length, text.length - to);
    return longer;
  }
}
