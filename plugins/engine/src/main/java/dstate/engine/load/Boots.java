package dstate.engine.load;

import dstate.api.model.Line;
import java.io.IOException;
import java.util.Optional;

/** Counts the boots of a source by its boot markers. */
final class Boots {
  /**
   * A boot announces itself more than once: a journal's separator, "Booting Linux on physical CPU" (arch/arm64/kernel/setup.c)
   * and "Linux version" (init/main.c) stand within a few lines of each other.
   */
  private static final int ONE_BOOT = 32;

  private final LineWindow window;
  private int count = 1;
  private long lastMarker = Long.MIN_VALUE / 2;
  private boolean reported;

  Boots(LineWindow window) {
    this.window = window;
  }

  int count() {
    return count;
  }

  /** A report belongs to the present boot. */
  void report() {
    reported = true;
  }

  void marker(Line head) throws IOException {
    boolean sameBoot = !reported && head.number() - lastMarker <= ONE_BOOT;
    boolean firstBoot = lastMarker < 0 && !reported && !earlierBoot(head);
    if (!sameBoot && !firstBoot) {
      count++;
    }
    lastMarker = head.number();
    reported = false;
  }

  /** Whether a kernel clock or a collector's stamp stands just before the first marker: then the log began in an earlier boot. */
  private boolean earlierBoot(Line head) throws IOException {
    Optional<Line> before = window.before(head);
    for (int i = 0; i < ONE_BOOT && before.isPresent(); i++) {
      if (before.get().stamp().hasMono() && before.get().stamp().monoNanos() > 0) {
        return true;
      }
      before = window.before(before.get());
    }
    return false;
  }
}
