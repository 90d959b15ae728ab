package dstate.engine.plugin;

/**
 * A pack and where it came from.
 *
 * @param origin {@link #BUILT_IN}, or the path of the jar
 */
public record Loaded<T>(T pack, String origin) {
  public static final String BUILT_IN = "built in";

  public boolean builtIn() {
    return origin.equals(BUILT_IN);
  }
}
