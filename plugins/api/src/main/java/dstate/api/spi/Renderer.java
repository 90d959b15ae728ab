package dstate.api.spi;

import dstate.api.result.Rendering;

/** A rendering that is found by its name. */
public interface Renderer extends Rendering {
  /** Stable name: {@code text}, {@code json}, {@code csv}, {@code md}. */
  String name();
}
