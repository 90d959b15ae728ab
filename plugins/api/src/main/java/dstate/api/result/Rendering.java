package dstate.api.result;

import java.io.IOException;

/** Turns a shape into text: a pure function of shape and options, the same bytes on every machine. */
@FunctionalInterface
public interface Rendering {
  void render(Shape shape, RenderOptions options, Appendable out) throws IOException;
}
