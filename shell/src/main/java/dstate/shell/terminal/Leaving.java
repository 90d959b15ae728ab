package dstate.shell.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/**
 * The one way out when the process is told to end or the terminal is gone: stop accepting, close the journal, leave modes,
 * restore the terminal, halt; within a second, whatever hangs. No other class registers a hook.
 */
public final class Leaving {
  private static final long LIMIT_MILLIS = 800;
  private static final long LOOK_MILLIS = 500;
  private static final int SIGHUP = 1;
  private static final int SIGTERM = 15;

  private final Tty tty;
  private final Runnable stop;
  private final Runnable close;
  private final AtomicBoolean begun = new AtomicBoolean();

  private Leaving(Tty tty, Runnable stop, Runnable close) {
    this.tty = tty;
    this.stop = stop;
    this.close = close;
  }

  /**
   * From now on SIGTERM, SIGHUP and a terminal that went away end the process.
   *
   * @param stop cancels what runs; must not wait
   * @param close closes journal and workspace; may hang on a sick disk, and is then left behind
   */
  public static void watch(Tty tty, Runnable stop, Runnable close) {
    Leaving leaving = new Leaving(tty, stop, close);
    Signals.register("TERM", () -> leaving.leave(128 + SIGTERM));
    Signals.register("HUP", () -> leaving.leave(128 + SIGHUP));
    if (!tty.dumb()) {
      // ssh that dies under nohup sends no SIGHUP, and reading a hung-up terminal in raw mode never ends.
      daemon("terminal-watch", leaving::watchTerminal).start();
    }
  }

  private void watchTerminal() {
    while (pause(LOOK_MILLIS)) {
      if (!tty.alive()) {
        leave(128 + SIGHUP);
        return;
      }
    }
  }

  private void leave(int status) {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    daemon("leave-by-force", () -> {
      pause(LIMIT_MILLIS);
      Runtime.getRuntime().halt(status);
    }).start();
    stop.run();
    Thread journal = daemon("close-journal", close);
    journal.start();
    try {
      journal.join(LIMIT_MILLIS / 2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tty.restore();
    // halt, not exit: hooks of libraries and a class-data archive being written would take the rest of the second.
    Runtime.getRuntime().halt(status);
  }

  private static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
