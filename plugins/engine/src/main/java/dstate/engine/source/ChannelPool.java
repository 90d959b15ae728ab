package dstate.engine.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Open files. Keeps a few open and opens the others again when they are read, so that a directory of ten thousand logs does
 * not use up the process's file descriptors (1,024 by default).
 */
final class ChannelPool implements AutoCloseable {
  private static final int KEPT_OPEN = 64;

  private final PathWatch watch;
  private final Map<Path, Entry> open = new LinkedHashMap<>(16, 0.75f, true);

  ChannelPool(PathWatch watch) {
    this.watch = watch;
  }

  private static final class Entry {
    final FileChannel channel;
    int users;

    Entry(FileChannel channel) {
      this.channel = channel;
    }
  }

  /**
   * Reads at {@code offset} as {@link FileChannel#read(ByteBuffer, long)} does.
   *
   * @param fileKey the file (device and inode) that the path was when the source was opened; null where the file system has none
   */
  int read(Path path, Object fileKey, ByteBuffer into, long offset) throws IOException {
    Entry entry = use(path, fileKey);
    try {
      return entry.channel.read(into, offset);
    } finally {
      release(entry);
    }
  }

  private synchronized Entry use(Path path, Object fileKey) throws IOException {
    Entry entry = open.get(path);
    if (entry == null) {
      FileChannel channel = watch.call(path.toString(), () -> {
        FileChannel opened = FileChannel.open(path, StandardOpenOption.READ);
        if (fileKey != null && !Objects.equals(fileKey, Files.readAttributes(path, BasicFileAttributes.class).fileKey())) {
          opened.close();
          throw new IOException("another file is there now");
        }
        return opened;
      });
      entry = new Entry(channel);
      open.put(path, entry);
      closeOldest();
    }
    entry.users++;
    return entry;
  }

  private synchronized void release(Entry entry) {
    entry.users--;
  }

  private void closeOldest() throws IOException {
    Iterator<Entry> oldest = open.values().iterator();
    while (open.size() > KEPT_OPEN && oldest.hasNext()) {
      Entry entry = oldest.next();
      if (entry.users == 0) {
        oldest.remove();
        entry.channel.close();
      }
    }
  }

  /** Forgets a path: its source was closed. */
  synchronized void forget(Path path) throws IOException {
    Entry entry = open.get(path);
    if (entry != null && entry.users == 0) {
      open.remove(path);
      entry.channel.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Entry entry : open.values()) {
      entry.channel.close();
    }
    open.clear();
  }
}
