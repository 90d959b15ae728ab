package dstate.engine.scan;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Threads and buffers of the scan. Nothing is made until a source is large enough to need it. */
public final class ScanPool implements AutoCloseable {
  /** Below this a second thread costs more than it saves. */
  private static final long SMALL = 4L << 20;

  private final int threads;
  private final ConcurrentLinkedQueue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();
  private ExecutorService executor;

  /** @param threads at least 1; with 1 the caller scans */
  public ScanPool(int threads) {
    this.threads = threads;
  }

  /** As many threads as there are cores, at most four: more wait for memory, not for a core. */
  public static ScanPool forThisMachine() {
    return new ScanPool(Math.min(4, Runtime.getRuntime().availableProcessors()));
  }

  /** How many blocks to have under way. */
  int depth(long size) {
    return alone(size) ? 1 : threads * 2;
  }

  <T> CompletableFuture<T> run(long size, Function<ByteBuffer, T> work) {
    if (alone(size)) {
      return CompletableFuture.completedFuture(withBuffer(work));
    }
    return CompletableFuture.supplyAsync(() -> withBuffer(work), executor());
  }

  private boolean alone(long size) {
    return threads < 2 || size < SMALL;
  }

  private <T> T withBuffer(Function<ByteBuffer, T> work) {
    ByteBuffer kept = buffers.poll();
    ByteBuffer buffer = kept == null ? SourceScan.buffer() : kept;
    try {
      return work.apply(buffer);
    } finally {
      buffers.add(buffer);
    }
  }

  private synchronized ExecutorService executor() {
    if (executor == null) {
      executor = Executors.newFixedThreadPool(threads, work -> {
        Thread thread = new Thread(work, "dstate-scan");
        thread.setDaemon(true);
        return thread;
      });
    }
    return executor;
  }

  @Override
  public synchronized void close() {
    if (executor != null) {
      executor.shutdown();
    }
  }
}
