package dstate.engine.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what touches a path on a daemon thread and gives up after a time.
 *
 * <p>A thread that sleeps in an unreachable network mount cannot be ended, not even by a signal. It is left behind, and the
 * path is refused from then on without asking again.
 */
final class PathWatch {
  /** Long enough for a slow disk that spins up, short enough for a person who waits. */
  static final long LIMIT_MILLIS = 2_000;

  private final long limitMillis;
  private final Set<String> stuck = new HashSet<>();
  private ExecutorService worker;
  private boolean closed;

  PathWatch(long limitMillis) {
    this.limitMillis = limitMillis;
  }

  /** The path did not answer. */
  static final class Stuck extends IOException {
    private static final long serialVersionUID = 1L;

    Stuck(String path) {
      super(path + " did not answer");
    }
  }

  /** The result of {@code work}, or what it threw; {@link Stuck} when it took too long now or before. */
  synchronized <T> T call(String path, Callable<T> work) throws IOException {
    if (closed) {
      throw new IOException("the workspace is closed");
    }
    if (stuck.contains(path)) {
      throw new Stuck(path);
    }
    if (worker == null) {
      worker = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "dstate-path");
        thread.setDaemon(true);
        return thread;
      });
    }
    Future<T> answer = worker.submit(work);
    try {
      return answer.get(limitMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      stuck.add(path);
      // Not shutdownNow: an interrupt would reach the thread in the middle of a read of another path.
      worker.shutdown();
      worker = null;
      throw new Stuck(path);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stuck(path);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  synchronized void close() {
    closed = true;
    if (worker != null) {
      worker.shutdown();
    }
  }
}
