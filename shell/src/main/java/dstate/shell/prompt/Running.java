package dstate.shell.prompt;

import dstate.api.result.ExitStatus;
import dstate.api.result.RenderOptions;
import dstate.shell.terminal.Output;
import java.io.IOException;
import java.util.Optional;

/**
 * One line on its verb thread. The thread is replaced, not reused: one that does not stop is left behind with nobody
 * reading its output.
 */
final class Running {
  /** How long a cancelled verb may take to stop; with the look at the queue the prompt is back within 200 ms. */
  private static final long GRACE_NANOS = 120_000_000L;

  private final String line;
  private final RunJob job;
  private final Output output = new Output();
  private final Thread thread;
  private volatile Reply reply;
  private volatile Throwable bug;
  private long cancelledAt;

  private Running(LineRunner lines, String line, RunJob job, RenderOptions options) {
    this.line = line;
    this.job = job;
    this.thread = new Thread(() -> work(lines, options), "verb");
    thread.setDaemon(true);
  }

  static Running start(LineRunner lines, String line, RunJob job, RenderOptions options) {
    Running running = new Running(lines, line, job, options);
    running.thread.start();
    return running;
  }

  private void work(LineRunner lines, RenderOptions options) {
    try {
      reply = lines.run(line, job, options, output);
    } catch (IOException left) {
      reply = Reply.of(ExitStatus.DONE); // the reader of the answer left: q in the pager
    } catch (Throwable e) {
      bug = e; // a bug in one verb is said, and does not end the shell
    } finally {
      output.end();
    }
  }

  Output output() {
    return output;
  }

  RunJob job() {
    return job;
  }

  /** Whether to stop showing: the line was cancelled and had its time to stop. */
  boolean overdue() {
    if (!job.cancelled()) {
      return false;
    }
    if (cancelledAt == 0) {
      cancelledAt = System.nanoTime();
    }
    return System.nanoTime() - cancelledAt > GRACE_NANOS;
  }

  /** Waits for the end of the thread after its output was shown; false: it is left behind. */
  boolean settled() {
    try {
      while (thread.isAlive() && !overdue()) {
        thread.join(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  Optional<Reply> reply() {
    return Optional.ofNullable(reply);
  }

  Optional<Throwable> bug() {
    return Optional.ofNullable(bug);
  }
}
