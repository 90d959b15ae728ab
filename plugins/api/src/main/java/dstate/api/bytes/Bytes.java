package dstate.api.bytes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An unchanging view of some bytes: mostly one line of a log without its line end.
 *
 * <p>The view does not copy; whoever makes one promises not to write to the array afterwards. Indexes count from the start
 * of the view. Needles are ASCII strings. Methods that search return -1 when nothing is found.
 */
public final class Bytes {
  public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private final byte[] array;
  private final int start;
  private final int length;

  private Bytes(byte[] array, int start, int length) {
    this.array = array;
    this.start = start;
    this.length = length;
  }

  public static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }

  /** Views {@code length} bytes of {@code array} from {@code start}. */
  public static Bytes of(byte[] array, int start, int length) {
    if (start < 0 || length < 0 || start > array.length - length) {
      throw new IndexOutOfBoundsException(start + "+" + length + " of " + array.length);
    }
    return length == 0 ? EMPTY : new Bytes(array, start, length);
  }

  public static Bytes utf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** The byte at {@code i} as a number from 0 to 255. */
  public int at(int i) {
    if (i < 0 || i >= length) {
      throw new IndexOutOfBoundsException(i + " of " + length);
    }
    return array[start + i] & 0xff;
  }

  /** Whether the byte at {@code i} is {@code c}; false outside the view. */
  public boolean is(int i, char c) {
    return i >= 0 && i < length && array[start + i] == (byte) c;
  }

  public boolean isDigit(int i) {
    return i >= 0 && i < length && array[start + i] >= '0' && array[start + i] <= '9';
  }

  public Bytes slice(int from, int to) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + length);
    }
    return of(array, start + from, to - from);
  }

  public Bytes from(int from) {
    return slice(Math.min(from, length), length);
  }

  public boolean startsWith(String ascii) {
    return startsWith(ascii, 0);
  }

  public boolean startsWith(String ascii, int at) {
    if (at < 0 || at > length - ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (array[start + at + i] != (byte) ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public boolean endsWith(String ascii) {
    return startsWith(ascii, length - ascii.length());
  }

  public boolean contains(String ascii) {
    return indexOf(ascii, 0) >= 0;
  }

  public int indexOf(char c, int from) {
    for (int i = Math.max(0, from); i < length; i++) {
      if (array[start + i] == (byte) c) {
        return i;
      }
    }
    return -1;
  }

  public int indexOf(String ascii, int from) {
    int last = length - ascii.length();
    for (int i = Math.max(0, from); i <= last; i++) {
      if (startsWith(ascii, i)) {
        return i;
      }
    }
    return -1;
  }

  public int lastIndexOf(char c) {
    for (int i = length - 1; i >= 0; i--) {
      if (array[start + i] == (byte) c) {
        return i;
      }
    }
    return -1;
  }

  public int lastIndexOf(String ascii) {
    for (int i = length - ascii.length(); i >= 0; i--) {
      if (startsWith(ascii, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The first index at or after {@code from} that is neither blank nor tab; the length when there is none. */
  public int skipBlanks(int from) {
    int i = Math.max(0, from);
    while (i < length && (array[start + i] == ' ' || array[start + i] == '\t')) {
      i++;
    }
    return i;
  }

  /** The first index at or after {@code from} that is no decimal digit. */
  public int skipDigits(int from) {
    int i = Math.max(0, from);
    while (isDigit(i)) {
      i++;
    }
    return i;
  }

  /** Without blanks, tabs, CR and LF at both ends. */
  public Bytes trim() {
    int from = 0;
    int to = length;
    while (from < to && blankAt(from)) {
      from++;
    }
    while (to > from && blankAt(to - 1)) {
      to--;
    }
    return slice(from, to);
  }

  private boolean blankAt(int i) {
    byte b = array[start + i];
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  /** The number written in decimal digits in {@code from..to}; -1 for anything else, for none, and above 18 digits. */
  public long decimal(int from, int to) {
    if (from < 0 || to > length || from >= to || to - from > 18) {
      return -1;
    }
    long n = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(i)) {
        return -1;
      }
      n = n * 10 + (array[start + i] - '0');
    }
    return n;
  }

  /** The number written in at most 15 hexadecimal digits in {@code from..to}; -1 for anything else. */
  public long hex(int from, int to) {
    if (from < 0 || to > length || from >= to || to - from > 15) {
      return -1;
    }
    long n = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(array[start + i] & 0xff, 16);
      if (digit < 0) {
        return -1;
      }
      n = n * 16 + digit;
    }
    return n;
  }

  /** The lines of this view, without LF and without a CR before it. A last line without LF counts; an empty rest does not. */
  public List<Bytes> lines() {
    List<Bytes> lines = new ArrayList<>();
    for (int from = 0; from < length; ) {
      int lf = indexOf('\n', from);
      int end = lf < 0 ? length : lf;
      lines.add(slice(from, end > from && is(end - 1, '\r') ? end - 1 : end));
      from = end + 1;
    }
    return lines;
  }

  /** Decoded as UTF-8; bytes that are none become U+FFFD. Not cleaned: only a renderer may show it. */
  public String text() {
    return new String(array, start, length, StandardCharsets.UTF_8);
  }

  public byte[] toArray() {
    return Arrays.copyOfRange(array, start, start + length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes b && Arrays.equals(array, start, start + length, b.array, b.start, b.start + b.length);
  }

  @Override
  public int hashCode() {
    int h = 1;
    for (int i = 0; i < length; i++) {
      h = 31 * h + array[start + i];
    }
    return h;
  }

  @Override
  public String toString() {
    return text();
  }
}
