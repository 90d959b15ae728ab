package dstate.api.result;

/** Ends a verb with a {@link UserError}. Carries no stack trace: it is an answer, not a bug. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient UserError error;

  public Refusal(UserError error) {
    super(error.code().code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  public UserError error() {
    return error;
  }
}
