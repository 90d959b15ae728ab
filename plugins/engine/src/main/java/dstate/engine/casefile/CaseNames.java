package dstate.engine.casefile;

import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.nio.charset.StandardCharsets;

/** Which names cases may have: letters, digits and {@code . _ - @}, so that a name is never a path. */
final class CaseNames {
  /** File systems allow 255 bytes; the rest is for names made from it. */
  private static final int MAX_BYTES = 200;
  private static final int DERIVED_CHARS = 60;
  private static final int DIGITS_OF_IDENTITY = 6;

  private CaseNames() {}

  /** The name itself, or a refusal that says what is wrong with it. */
  static String checked(String name) {
    if (name.isEmpty()) {
      throw wrong(name, "a case needs a name", -1);
    }
    if (name.startsWith(".") || name.startsWith("-")) {
      throw wrong(name, "a case name does not start with '" + name.charAt(0) + "'", 0);
    }
    if (name.equals("none")) {
      throw wrong(name, "'none' means no case and cannot name one", 0);
    }
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (!allowed(name.codePointAt(i))) {
        throw wrong(name, "a character that case names do not have", i);
      }
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw wrong(name.substring(0, DERIVED_CHARS), "a case name of more than " + MAX_BYTES + " bytes", -1);
    }
    return name;
  }

  private static RuntimeException wrong(String name, String what, int column) {
    UserError error = ErrorCode.CASE_NAME.error(what).hint("letters, digits and . _ - @, for example db17 or ticket-4711");
    return (column < 0 ? error : error.pointing(name, column)).refusal();
  }

  /** Base name of the file and the first hex digits of its identity; what names may not have becomes {@code _}. */
  static String derived(String file, String identity) {
    String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < base.length() && name.length() < DERIVED_CHARS; i += Character.charCount(base.codePointAt(i))) {
      int c = base.codePointAt(i);
      name.appendCodePoint(allowed(c) ? c : '_');
    }
    String start = base.equals("-") || name.isEmpty() ? "stdin" : ".-".indexOf(name.charAt(0)) >= 0 ? "_" + name : name.toString();
    String digits = identity.substring(0, Math.min(DIGITS_OF_IDENTITY, identity.length()));
    return digits.isEmpty() ? start : start + "-" + digits;
  }

  private static boolean allowed(int c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '@';
  }
}
