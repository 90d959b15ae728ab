package dstate.engine.casefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time in a directory of cases, over all shells on it.
 *
 * <p>The lock is on a file of its own, never on a journal: POSIX drops every lock a process has on a file when it closes any
 * descriptor of it, and readers open and close journals all the time. It is held for a record's write and sync only.
 */
final class CaseLock {
  /** A write and sync on a busy disk takes seconds at worst; a shell that hangs inside one must not hang the next. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private final Path file;
  private final CaseDisk disk;
  private final ReentrantLock inside = new ReentrantLock();

  CaseLock(Path casesDir, CaseDisk disk) {
    this.file = casesDir.resolve(".lock");
    this.disk = disk;
  }

  void with(Work work) throws IOException {
    inside.lock();
    try (FileChannel channel = disk.write(file, true)) {
      FileLock lock = take(channel);
      try {
        work.run();
      } finally {
        lock.release();
      }
    } finally {
      inside.unlock();
    }
  }

  private static FileLock take(FileChannel channel) throws IOException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOS) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // held by another store of this process: the same as being held by another process
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new IOException("another dstate has been writing to a case here for " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOS) + " s");
  }
}
