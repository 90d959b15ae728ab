package dstate.api.model;

/**
 * The line a statement rests on.
 *
 * @param source id, {@code a}
 * @param file path as given
 * @param line 1-based
 * @param offset byte offset of the line
 * @param identity the source's identity when it was cited
 * @param text the line, decoded, not cleaned
 */
public record Citation(String source, String file, long line, long offset, String identity, String text) {
  public String place() {
    return source + ":" + line;
  }
}
