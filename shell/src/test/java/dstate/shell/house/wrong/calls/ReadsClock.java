package dstate.shell.house.wrong.calls;

import java.time.Instant;

/** The clock is a parameter. */
final class ReadsClock {
  Instant run() {
    return Instant.now();
  }
}
