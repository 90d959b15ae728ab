package dstate.engine.filter;

import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;

/** Points at the place of a mistake in a filter. */
final class Faults {
  /** Columns shown at either side of the mistake. */
  private static final int AROUND = 60;

  private Faults() {}

  static Refusal syntax(String message, String text, int at, String hint) {
    return pointing(ErrorCode.FILTER_SYNTAX.error(message).hint(hint), text, at).refusal();
  }

  static UserError pointing(UserError error, String text, int at) {
    int column = Math.max(0, Math.min(at, text.length()));
    int from = Math.max(0, column - AROUND);
    int to = Math.min(text.length(), column + AROUND);
    String before = from > 0 ? ".." : "";
    String excerpt = before + oneLine(text.substring(from, to)) + (to < text.length() ? ".." : "");
    return error.pointing(excerpt, before.length() + column - from);
  }

  /** A value as messages quote it. */
  static String cut(String text) {
    return oneLine(text.length() <= AROUND ? text : text.substring(0, AROUND) + "..");
  }

  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : (char) c));
    return out.toString();
  }
}
