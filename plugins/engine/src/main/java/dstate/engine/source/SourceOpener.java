package dstate.engine.source;

import dstate.api.ask.Job;
import dstate.api.model.Damage;
import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Finds and opens what the user named. Errors are added to the list given; nothing else is thrown but the job's end. */
public final class SourceOpener implements AutoCloseable {
  /** How standard input and pasted text are named. */
  public static final String STDIN = "-";

  private static final int BLOCK = 1 << 16;

  private final PathWatch watch = new PathWatch(PathWatch.LIMIT_MILLIS);
  private final ChannelPool pool = new ChannelPool(watch);
  private final Spool spool;
  private final InputStream stdin;

  /** @param spoolDirectories where temporary files may be, best first */
  public SourceOpener(List<Path> spoolDirectories, InputStream stdin) {
    this.spool = new Spool(spoolDirectories);
    this.stdin = stdin;
  }

  /** The files a path stands for: itself, or every file below it. */
  public List<Found> find(String typed, List<UserError> errors, Job job) {
    String file = typed;
    while (file.length() > 1 && file.endsWith("/")) {
      file = file.substring(0, file.length() - 1);
    }
    try {
      Path typedPath = Path.of(file);
      if (file.isEmpty()) {
        throw new InvalidPathException(file, "an empty name");
      }
      Path path = watch.call(file, () -> UndecodedName.find(typedPath));
      if (attributes(file, path).isDirectory()) {
        List<Found> below = DirectoryWalk.walk(file, path, watch, errors, job);
        if (below.isEmpty()) {
          errors.add(ErrorCode.NOT_RECOGNISED.error("directory " + file + " holds no file").at(file).hint("name a log file, or a directory above one"));
        }
        return below;
      }
      return List.of(new Found(file, path, true));
    } catch (InvalidPathException e) {
      errors.add(ErrorCode.NO_FILE.error("not a file name: " + e.getReason()).at(file).hint("quote names with blanks"));
    } catch (IOException e) {
      errors.add(PathError.of(file, e));
    }
    return List.of();
  }

  /** The bytes of one file; absent with an error. An empty file is one of no bytes. */
  public Optional<SourceBytes> open(Found found, List<UserError> errors, Job job) {
    try {
      BasicFileAttributes attributes = attributes(found.file(), found.path());
      if (attributes.isOther() && !isPipe(found)) {
        errors.add(ErrorCode.NO_FILE.error(found.file() + " is a device or socket, not a file").at(found.file()).hint("save its text to a file, or pipe it: COMMAND | dstate"));
        return Optional.empty();
      }
      if (attributes.isOther() || attributes.size() == 0) {
        // Files of /proc say that they are empty and are not, so both are read as streams.
        Path again = attributes.isOther() ? Path.of("") : found.path();
        try (InputStream in = watch.call(found.file(), () -> Files.newInputStream(found.path()))) {
          return Optional.of(spooled(found.file(), in, again, attributes.fileKey(), job));
        }
      }
      SourceBytes bytes = SourceBytes.ofFile(found.file(), pool, found.path(), attributes.fileKey(), attributes.size());
      return Optional.of(Gunzip.recognises(bytes.read(0, 3)) ? unzipped(bytes, job) : bytes);
    } catch (IOException e) {
      errors.add(PathError.of(found.file(), e));
      return Optional.empty();
    }
  }

  /** All of standard input; absent when it holds nothing (any more). */
  public Optional<SourceBytes> standardInput(List<UserError> errors, Job job) {
    try {
      SourceBytes bytes = spooled(STDIN, stdin, Path.of(""), null, job);
      return bytes.size() == 0 && bytes.damage().isEmpty() ? Optional.empty() : Optional.of(bytes);
    } catch (IOException e) {
      errors.add(PathError.of("standard input", e));
      return Optional.empty();
    }
  }

  /** Text that was pasted; absent when there is none. */
  public Optional<SourceBytes> pasted(byte[] text, List<UserError> errors) {
    if (text.length == 0) {
      return Optional.empty();
    }
    try {
      long base = spool.end();
      spool.append(ByteBuffer.wrap(text));
      return Optional.of(SourceBytes.ofSpool(STDIN, spool, base, Path.of(""), null, List.of()));
    } catch (IOException e) {
      errors.add(spoolError(e));
      return Optional.empty();
    }
  }

  /** SHA-256 of the file as it is on disk now, or of the text that came by a pipe; absent when it can no longer be read. */
  public Optional<String> sha256(SourceBytes bytes, Job job) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[BLOCK * 16];
      if (bytes.path().toString().isEmpty()) {
        for (long at = 0; at < bytes.size(); at += block.length) {
          job.check();
          digest.update(bytes.read(at, block.length));
        }
      } else {
        try (InputStream in = watch.call(bytes.file(), () -> Files.newInputStream(bytes.path()))) {
          for (int n = in.read(block); n >= 0; n = in.read(block)) {
            job.check();
            digest.update(block, 0, n);
          }
        }
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** A small text file, whole. Throws a refusal when it cannot be read, is larger than {@code most} bytes or no file. */
  public byte[] small(String file, int most) {
    try {
      Path path = Path.of(file);
      if (!attributes(file, path).isRegularFile()) {
        throw ErrorCode.NO_FILE.error(file + " is not a file").at(file).refusal();
      }
      byte[] text = watch.call(file, () -> {
        try (InputStream in = Files.newInputStream(path)) {
          return in.readNBytes(most + 1);
        }
      });
      if (text.length > most) {
        throw ErrorCode.READ_ERROR.error(file + " is larger than " + most + " bytes").at(file).hint("is it the right file?").refusal();
      }
      return text;
    } catch (InvalidPathException e) {
      throw ErrorCode.NO_FILE.error("not a file name: " + e.getReason()).at(file).refusal();
    } catch (IOException e) {
      throw PathError.of(file, e).refusal();
    }
  }

  /** Lets go of what a closed source held open. */
  public void forget(SourceBytes bytes) {
    try {
      pool.forget(bytes.path());
    } catch (IOException e) {
      // only a descriptor of a file that was read: nothing is lost when closing it fails
      return;
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    spool.close();
    watch.close();
  }

  private BasicFileAttributes attributes(String file, Path path) throws IOException {
    return watch.call(file, () -> Files.readAttributes(path, BasicFileAttributes.class));
  }

  /** S_IFIFO of inode(7). */
  private boolean isPipe(Found found) throws IOException {
    try {
      int mode = watch.call(found.file(), () -> (Integer) Files.getAttribute(found.path(), "unix:mode"));
      return (mode & 0xf000) == 0x1000;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return false; // a file system without Unix modes has no pipes
    }
  }

  private SourceBytes spooled(String file, InputStream in, Path path, Object fileKey, Job job) throws IOException {
    long base = spool.end();
    List<Damage> damage = new ArrayList<>();
    byte[] block = new byte[BLOCK];
    while (true) {
      if (job.cancelled()) {
        damage.add(new Damage(-1, spool.end() - base, "reading was stopped here"));
        break;
      }
      int n;
      try {
        n = in.read(block);
      } catch (IOException e) {
        damage.add(new Damage(-1, spool.end() - base, "reading failed here: " + PathError.reason(file, e)));
        break;
      }
      if (n < 0) {
        break;
      }
      try {
        spool.append(ByteBuffer.wrap(block, 0, n));
      } catch (IOException e) {
        damage.add(new Damage(-1, spool.end() - base, "the rest was lost: " + spoolError(e).message()));
        break;
      }
      if ((spool.end() - base) % (BLOCK * 256L) < n) {
        job.progress("reading " + (file.equals(STDIN) ? "standard input" : file) + ": " + ((spool.end() - base) >> 20) + " MB");
      }
    }
    SourceBytes bytes = SourceBytes.ofSpool(file, spool, base, path, fileKey, damage);
    return Gunzip.recognises(bytes.read(0, 3)) ? unzipped(bytes, job) : bytes;
  }

  private SourceBytes unzipped(SourceBytes packed, Job job) throws IOException {
    job.progress("decompressing " + packed.file());
    long base = spool.end();
    List<Damage> damage = new ArrayList<>(packed.damage());
    try {
      damage.addAll(Gunzip.into(packed, spool, job));
    } catch (IOException e) {
      damage.add(new Damage(-1, spool.end() - base, "decompression ended here: " + PathError.reason(packed.file(), e)));
    }
    return SourceBytes.ofSpool(packed.file(), spool, base, packed.path(), packed.fileKey(), damage);
  }

  private static UserError spoolError(IOException e) {
    return ErrorCode.READ_ERROR.error("the temporary file could not be written: " + PathError.reason("", e))
        .hint("is its disk full? the case directory and java.io.tmpdir say where it is: DSTATE_CASE_DIR, TMPDIR");
  }
}
