package dstate.engine.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * One temporary file for everything that can be read only once. It is made when first needed, readable by its owner alone,
 * and unlinked at once: whatever ends the process, nothing stays behind. Sources are regions of it, one after the other.
 */
final class Spool implements AutoCloseable {
  private final List<Path> directories;
  private FileChannel channel;
  private long end;

  /** @param directories where it may be, best first; the first that takes a file is used */
  Spool(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  /** Where the next region starts. */
  long end() {
    return end;
  }

  void append(ByteBuffer bytes) throws IOException {
    if (channel == null) {
      channel = create();
    }
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
  }

  int read(ByteBuffer into, long offset) throws IOException {
    return channel == null ? -1 : channel.read(into, offset);
  }

  private FileChannel create() throws IOException {
    IOException last = new IOException("no directory for a temporary file");
    for (Path directory : directories) {
      try {
        Files.createDirectories(directory);
        Path path = Files.createTempFile(directory, ".dstate-", ".spool", ownerOnly());
        FileChannel opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return opened;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
