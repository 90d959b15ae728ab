package dstate.api.result;

/**
 * What went wrong, where, and what to do next. Made by {@link ErrorCode}.
 *
 * @param code stable: {@code D-FIL-003}
 * @param message names what was expected and what was found; may quote hostile text
 * @param place where a reader can jump to: {@code console.log:@8192}, {@code 1:10}; empty: none
 * @param excerpt the text that is wrong, one line; empty: none
 * @param caret column in {@code excerpt}, from 0; -1: none
 * @param hint the next step; empty: none
 */
public record UserError(ErrorCode code, String message, String place, String excerpt, int caret, String hint) {
  public UserError hint(String hint) {
    return new UserError(code, message, place, excerpt, caret, hint);
  }

  public UserError at(String place) {
    return new UserError(code, message, place, excerpt, caret, hint);
  }

  public UserError pointing(String excerpt, int caret) {
    return new UserError(code, message, place, excerpt, caret, hint);
  }

  /** Throws this as the end of the verb. */
  public Refusal refusal() {
    return new Refusal(this);
  }
}
