package dstate.api.spi;

import dstate.api.result.Shape;
import java.io.IOException;

/** Turns a shape into text: a pure function of shape and options, the same bytes on every machine. */
public interface Renderer {
  /** Stable name: {@code text}, {@code json}, {@code csv}, {@code md}. */
  String name();

  void render(Shape shape, RenderOptions options, Appendable out) throws IOException;

  /**
   * @param width columns; 0: no limit
   * @param color whether escape sequences for colour may be written
   * @param unicode false: ASCII only, other characters of the product's own drawing are replaced
   * @param wide show columns meant for wide screens, cut nothing
   * @param vertical one line a cell
   * @param header whether tables have their line of heads
   */
  record RenderOptions(int width, boolean color, boolean unicode, boolean wide, boolean vertical, boolean header) {
    /** For files and pipes: no limit, no colour. */
    public static final RenderOptions PLAIN = new RenderOptions(0, false, true, false, false, true);
  }
}
