package dstate.kernellog.stack;

/** The digits that the kernel prints: ASCII. {@code Character.isDigit} also takes those of other scripts, which a comm may hold. */
public final class Digits {
  private Digits() {}

  public static boolean decimal(int c) {
    return c >= '0' && c <= '9';
  }

  public static boolean hex(int c) {
    return decimal(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}
