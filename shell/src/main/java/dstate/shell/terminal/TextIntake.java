package dstate.shell.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jline.terminal.Attributes;
import org.jline.utils.NonBlockingReader;

/**
 * Takes pasted text as it is, until Ctrl-D or a line with a lone dot. The driver's own line mode would cut lines at 4,096
 * bytes (N_TTY_BUF_SIZE, drivers/tty/n_tty.c), so keys are read one by one and echoed here.
 */
public final class TextIntake {
  /** More than any console log that is pasted by hand; what comes after is dropped, and said. */
  static final int LIMIT = 64 << 20;
  private static final long LOOK_MILLIS = 100;
  private static final int CTRL_D = 4;
  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;
  private static final int ECHOED_LINES = 5;

  private final Tty tty;
  private final BooleanSupplier stop;
  private final UnaryOperator<String> clean;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final StringBuilder line = new StringBuilder();
  private long lines;
  private boolean dropped;

  /** @param clean makes a line of data fit to be shown */
  public TextIntake(Tty tty, BooleanSupplier stop, UnaryOperator<String> clean) {
    this.tty = tty;
    this.stop = stop;
    this.clean = clean;
  }

  /** The text; empty when it was interrupted. */
  public Optional<byte[]> read() throws IOException {
    Attributes cooked = tty.jline().enterRawMode();
    try {
      boolean taken = readAll();
      report(true);
      return taken ? Optional.of(text.toByteArray()) : Optional.empty();
    } finally {
      tty.jline().setAttributes(cooked);
    }
  }

  private boolean readAll() throws IOException {
    NonBlockingReader reader = tty.jline().reader();
    boolean afterReturn = false;
    while (!stop.getAsBoolean()) {
      int c = reader.read(LOOK_MILLIS);
      if (c == NonBlockingReader.READ_EXPIRED) {
        report(false);
        continue;
      }
      if (c < 0 || c == CTRL_D) {
        endLine(line.length() > 0);
        return true;
      }
      // A terminal sends CR for a line end, a paste may have CR LF.
      boolean end = c == '\r' || c == '\n' && !afterReturn;
      if (c == BACKSPACE || c == DELETE) {
        line.setLength(Math.max(0, line.length() - 1));
        continue;
      }
      if (!end && c != '\n') {
        line.append((char) c);
      }
      afterReturn = c == '\r';
      if (end) {
        if (line.toString().equals(".")) {
          return true;
        }
        endLine(true);
      }
      if (line.length() > LIMIT) {
        endLine(false);
      }
    }
    return false;
  }

  private void endLine(boolean withEnd) throws IOException {
    if (line.length() == 0 && !withEnd) {
      return;
    }
    byte[] bytes = line.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    if (text.size() + bytes.length >= LIMIT) {
      dropped = true;
    } else {
      text.write(bytes);
      if (withEnd) {
        text.write('\n');
      }
    }
    lines++;
    if (lines <= ECHOED_LINES && !tty.dumb()) {
      String shown = clean.apply(line.toString());
      tty.print(shown.substring(0, Math.min(shown.length(), tty.size().getColumns() - 1)) + "\r\n");
    }
    line.setLength(0);
  }

  private void report(boolean last) {
    if (lines > ECHOED_LINES && !tty.dumb() || last && dropped) {
      tty.print((tty.dumb() ? "" : "\r") + lines + " lines" + (dropped ? "; over 64 MiB, the rest is dropped" : "") + (last ? "\r\n" : ""));
    }
    tty.flush();
  }
}
