package dstate.shell.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Feeds an answer to a process that has the terminal meanwhile: a pager, or what the user typed after {@code |}. */
final class PipeTo {
  private final Tty tty;
  private final List<String> command;

  PipeTo(Tty tty, List<String> command) {
    this.tty = tty;
    this.command = command;
  }

  /** The command could not be started; the message says which. */
  static final class NotStarted extends IOException {
    private static final long serialVersionUID = 1L;

    private NotStarted(String command, IOException cause) {
      super("cannot start '" + command + "'", cause);
    }
  }

  /** Returns when the process has ended; it may end before it has read everything. */
  void run(List<String> first, Output rest, BooleanSupplier stop) throws IOException {
    tty.flush();
    Process process = started();
    Thread reaper = new Thread(process::destroy, "end-" + command.get(0));
    try {
      feed(process, first, rest, stop);
      while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
        // A pager stays until its user leaves it; Ctrl-C is the pager's while it has the terminal.
      }
    } catch (InterruptedException e) {
      reaper.start();
      Thread.currentThread().interrupt();
    }
  }

  private Process started() throws NotStarted {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    // As git does: leave when it fits, keep colours, do not clear the screen on the way out.
    environment.putIfAbsent("LESS", "FRX");
    environment.putIfAbsent("LESSCHARSET", tty.locale().unicode() ? "utf-8" : "latin1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new NotStarted(String.join(" ", command), e);
    }
  }

  private void feed(Process process, List<String> first, Output rest, BooleanSupplier stop) {
    try (Writer in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), tty.locale().charset()))) {
      for (String piece : first) {
        in.write(tty.fit(piece));
      }
      while (!rest.finished() && !stop.getAsBoolean() && process.isAlive()) {
        Optional<String> piece = rest.poll(40);
        if (piece.isPresent()) {
          in.write(tty.fit(piece.get()));
        } else {
          in.flush();
        }
      }
    } catch (IOException left) {
      // the reader had enough: q in less, head
    } finally {
      rest.close();
    }
  }
}
