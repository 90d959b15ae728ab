package dstate.engine.plugin;

/** What went wrong inside a plug-in, for its author: the innermost cause with its class, since only the author can fix it. */
final class Problem {
  private static final int DEPTH = 16;

  private Problem() {}

  static String of(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < DEPTH && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    String said = cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : cause.getClass().getSimpleName() + ": " + said;
  }
}
