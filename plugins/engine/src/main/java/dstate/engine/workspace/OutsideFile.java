package dstate.engine.workspace;

import dstate.api.ask.Workspace.Written;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a file outside the case. It appears whole under its name, by one rename, or not at all. */
final class OutsideFile {
  private OutsideFile() {}

  static Written write(String file, byte[] content, boolean replace) {
    Path target;
    try {
      target = Path.of(file).toAbsolutePath();
      if (file.isEmpty() || target.getFileName() == null) {
        throw new InvalidPathException(file, "no file name");
      }
    } catch (InvalidPathException e) {
      throw ErrorCode.WRITE.error("not a file name: " + e.getReason()).at(file).refusal();
    }
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target;
      if (Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
          throw ErrorCode.WRITE.error(file + " is a directory, device or dead link, not a file").at(file).hint("name a file").refusal();
        }
        if (!replace) {
          throw ErrorCode.WRITE.error(file + " is already there").at(file).hint("to replace it: --replace; or choose another name").refusal();
        }
      }
      move(temporary(real, content), real, replace);
      return new Written(real.toString(), content.length, sha256(content));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static Path temporary(Path target, byte[] content) throws IOException {
    for (int i = 0; ; i++) {
      // Not createTempFile: it makes files that only the owner may read, and the rename would keep that.
      Path path = target.resolveSibling("." + target.getFileName() + ".dstate-" + i);
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
        return path;
      } catch (FileAlreadyExistsException e) {
        if (i == 99) {
          throw e;
        }
      } catch (IOException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    }
  }

  private static void move(Path temporary, Path target, boolean replace) throws IOException {
    try {
      if (replace) {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        // A rename would replace what another program put there since we looked; a hard link does not.
        Files.createLink(target, temporary);
        Files.delete(temporary);
      }
    } catch (UnsupportedOperationException e) {
      Files.move(temporary, target);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static Refusal failed(String file, IOException e) {
    String why = e instanceof NoSuchFileException ? "its directory does not exist"
        : e instanceof AccessDeniedException ? "its directory may not be written by this user"
        : e instanceof FileAlreadyExistsException ? "it is already there"
        : e.getMessage() == null ? "input/output error" : e.getMessage();
    return ErrorCode.WRITE.error(file + " could not be written: " + why).at(file).hint("nothing was written; choose another place").refusal();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
