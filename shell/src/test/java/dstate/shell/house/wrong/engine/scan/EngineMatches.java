package dstate.shell.house.wrong.engine.scan;

/** A pattern in disguise. */
public final class EngineMatches {
  boolean hidden(String text) {
    return text.matches("a*b");
  }
}
