package dstate.api.result;

/**
 * How an answer is to look; a renderer takes what means something to it.
 *
 * @param width columns; 0: no limit
 * @param color whether escape sequences for colour may be written
 * @param unicode false: ASCII only, other characters of the product's own drawing are replaced
 * @param wide show columns meant for wide screens, cut nothing
 * @param vertical one line a cell
 * @param header whether tables have their line of heads
 */
public record RenderOptions(int width, boolean color, boolean unicode, boolean wide, boolean vertical, boolean header) {
  /** For files and pipes: no limit, no colour. */
  public static final RenderOptions PLAIN = new RenderOptions(0, false, true, false, false, true);
}
