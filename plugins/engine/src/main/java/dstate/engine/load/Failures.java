package dstate.engine.load;

import dstate.engine.plugin.Loaded;
import dstate.engine.plugin.Packs;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Plug-ins that failed while a source was read: each is named once and left out; the product's own failures are bugs. */
final class Failures {
  private final Packs packs;
  private final Set<String> origins = ConcurrentHashMap.newKeySet();

  Failures(Packs packs) {
    this.packs = packs;
  }

  boolean leftOut(Loaded<?> pack) {
    return !origins.isEmpty() && origins.contains(pack.origin());
  }

  void failed(Loaded<?> pack, String doing, Throwable cause) {
    if (pack.builtIn()) {
      throw cause instanceof RuntimeException bug ? bug : new IllegalStateException(doing, cause);
    }
    if (origins.add(pack.origin())) {
      packs.leaveOut(pack.origin(), doing, cause);
    }
  }
}
