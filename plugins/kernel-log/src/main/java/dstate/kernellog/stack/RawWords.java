package dstate.kernellog.stack;

/** The words of a raw stack, which kernels up to 3.x print before the trace: kept, folded, never frames. */
public final class RawWords {
  private RawWords() {}

  public static boolean is(String text) {
    String s = text.strip();
    if (s.startsWith("Stack:") || s.startsWith("Stack :") || s.startsWith("stack:")) {
      s = s.substring(s.indexOf(':') + 1).strip();
      if (s.isEmpty()) {
        return true;
      }
    }
    int words = 0;
    for (String word : s.split("[ \t]+", 64)) {
      String digits = word.startsWith("<") && word.endsWith(">") && word.length() > 2 ? word.substring(1, word.length() - 1) : word;
      boolean word8or16 = (digits.length() == 8 || digits.length() == 16) && Address.isHex(digits, 8, 16);
      if (!word8or16 && !word.equals("...")) {
        return false;
      }
      words += word8or16 ? 1 : 0;
    }
    return words > 0;
  }
}
