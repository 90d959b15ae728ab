package dstate.kernellog.stack;

/**
 * A symbol as {@code %pS} prints it: {@code sym+0xoff/0xsize}.
 *
 * @param offset -1: the name stands alone
 * @param size -1: not given
 */
record Symbol(String name, long offset, long size) {
  private static final int LONGEST_NAME = 512;

  /** Takes a symbol; null, with nothing taken, when none stands here. */
  static Symbol take(Words w) {
    String s = w.rest();
    int end = 0;
    while (end < s.length() && end <= LONGEST_NAME && nameChar(s.charAt(end))) {
      end++;
    }
    if (end == 0 || end > LONGEST_NAME || s.charAt(0) >= '0' && s.charAt(0) <= '9' || s.charAt(0) == '-') {
      return null;
    }
    int offsetEnd = s.startsWith("+0x", end) ? hexEnd(s, end + 3) : -1;
    if (offsetEnd < 0) {
      if (s.startsWith("+", end)) {
        return null;
      }
      w.skip(end);
      return new Symbol(s.substring(0, end), -1, -1);
    }
    int sizeEnd = s.startsWith("/0x", offsetEnd) ? hexEnd(s, offsetEnd + 3) : -1;
    w.skip(sizeEnd < 0 ? offsetEnd : sizeEnd);
    return new Symbol(s.substring(0, end), hex(s, end + 3, offsetEnd), sizeEnd < 0 ? -1 : hex(s, offsetEnd + 3, sizeEnd));
  }

  /** Letters, digits, underscore; dots of clones and of ppc64's old ABI; {@code $} and {@code @} of assemblers. */
  private static boolean nameChar(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '$' || c == '@';
  }

  /** The end of 1 to 15 hexadecimal digits; -1 when there are none or too many for a number. */
  private static int hexEnd(String s, int from) {
    int i = from;
    while (i < s.length() && Digits.hex(s.charAt(i))) {
      i++;
    }
    return i == from || i - from > 15 ? -1 : i;
  }

  private static long hex(String s, int from, int to) {
    return Long.parseLong(s.substring(from, to), 16);
  }
}
