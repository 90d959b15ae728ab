package dstate.shell.prompt;

/**
 * What Ctrl-C does: the first stops the line that runs, a second within two seconds the load in the background. It never
 * ends the shell.
 */
final class Interrupt {
  private static final long AGAIN_NANOS = 2_000_000_000L;

  private RunJob running;
  private Background load = Background.none();
  private long last;
  private boolean pressed;
  private boolean early;

  synchronized void loads(Background background) {
    load = background;
  }

  /** A line was read. @param interrupted Ctrl-C came while JLine put the terminal back: it is meant for that line */
  synchronized void lineRead(boolean interrupted) {
    early = interrupted;
  }

  /** A line runs from now on. */
  synchronized RunJob begin() {
    running = new RunJob();
    if (early) {
      running.cancel();
      early = false;
    }
    return running;
  }

  synchronized void end() {
    running = null;
  }

  /** Ctrl-C, while a line runs (signal thread) or is typed (terminal thread). True when it stopped the load. */
  synchronized boolean press(long nanos) {
    boolean again = pressed && nanos - last <= AGAIN_NANOS;
    pressed = true;
    last = nanos;
    if (running != null) {
      running.cancel();
    } else {
      early = true;
    }
    if (again && !load.done()) {
      load.stop();
      return true;
    }
    return false;
  }

  /** The process ends. */
  synchronized void stopAll() {
    if (running != null) {
      running.cancel();
    }
    load.stop();
  }
}
