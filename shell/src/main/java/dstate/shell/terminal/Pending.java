package dstate.shell.terminal;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.utils.NonBlockingReader;

/** Input that arrived without anybody asking for it. */
public final class Pending {
  /** A paste comes in bursts; a pause longer than this ends it. Nobody types the next line within it. */
  private static final long QUIET_MILLIS = 120;

  private final Tty tty;

  public Pending(Tty tty) {
    this.tty = tty;
  }

  /** Reads and forgets what is there until it is quiet; how many lines that were. */
  public long drop() throws IOException {
    Attributes cooked = tty.jline().enterRawMode();
    try {
      NonBlockingReader reader = tty.jline().reader();
      long lines = 0;
      boolean open = false;
      for (int c = reader.read(QUIET_MILLIS); c >= 0; c = reader.read(QUIET_MILLIS)) {
        open = c != '\r' && c != '\n';
        lines += open ? 0 : 1;
      }
      return lines + (open ? 1 : 0);
    } finally {
      tty.jline().setAttributes(cooked);
    }
  }
}
