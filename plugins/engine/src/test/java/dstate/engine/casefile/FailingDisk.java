package dstate.engine.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** A disk that has only so much room left for some files: tests run as root, whom no permission stops. */
final class FailingDisk implements CaseDisk.Opener {
  private String name = "";
  private long room = Long.MAX_VALUE;
  private boolean truncates = true;
  private boolean syncs = true;

  /** @param file name of the file, or empty for every file but locks */
  void room(String file, long bytes, boolean truncates) {
    this.name = file;
    this.room = bytes;
    this.truncates = truncates;
    this.syncs = true;
  }

  void failSync(String file) {
    this.name = file;
    this.room = Long.MAX_VALUE;
    this.syncs = false;
    this.truncates = true;
  }

  void heal() {
    room = Long.MAX_VALUE;
    truncates = true;
    syncs = true;
  }

  @Override
  public FileChannel open(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
    FileChannel real = FileChannel.open(path, options, attributes);
    String file = path.getFileName().toString();
    return (name.isEmpty() ? !file.equals(".lock") : file.equals(name)) ? new Limited(real) : real;
  }

  private final class Limited extends FileChannel {
    private final FileChannel real;

    Limited(FileChannel real) {
      this.real = real;
    }

    @Override
    public int write(ByteBuffer src, long position) throws IOException {
      if (room <= 0) {
        throw new IOException("No space left on device");
      }
      int part = (int) Math.min(src.remaining(), room);
      ByteBuffer slice = src.duplicate().limit(src.position() + part);
      int done = real.write(slice, position);
      src.position(src.position() + done);
      room -= done;
      return done;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      if (!truncates) {
        throw new IOException("No space left on device");
      }
      real.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (!syncs) {
        throw new IOException("Input/output error");
      }
      real.force(metaData);
    }

    @Override
    public int read(ByteBuffer dst) throws IOException {
      return real.read(dst);
    }

    @Override
    public long read(ByteBuffer[] dsts, int offset, int length) throws IOException {
      return real.read(dsts, offset, length);
    }

    @Override
    public int write(ByteBuffer src) {
      throw new AssertionError("records are written at a position");
    }

    @Override
    public long write(ByteBuffer[] srcs, int offset, int length) {
      throw new AssertionError("records are written at a position");
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
      real.position(newPosition);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
      return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel src, long position, long count) throws IOException {
      return real.transferFrom(src, position, count);
    }

    @Override
    public int read(ByteBuffer dst, long position) throws IOException {
      return real.read(dst, position);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new AssertionError("never mapped");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
