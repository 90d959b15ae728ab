package dstate.engine.casefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The second place for what a case could not take: a file of JSON lines in the directory for temporary files. */
final class UnsavedNotes {
  static final String FILE = "dstate-unsaved-notes.jsonl";

  private final Path directory;
  private final CaseDisk disk;

  UnsavedNotes(Path directory, CaseDisk disk) {
    this.directory = directory;
    this.disk = disk;
  }

  /** Appends and syncs; the path of the file it is in now. */
  Path keep(Path caseDir, Entry entry) throws IOException {
    Path file = directory.resolve(FILE);
    if (CaseDisk.exists(file) && !isOurs(file)) {
      // That directory is shared; what another user put there under our name is neither followed nor written to.
      file = Files.createTempFile(directory, "dstate-unsaved-notes-", ".jsonl");
    }
    String json = "{\"case\":" + EntryJson.quoted(caseDir.toString()) + "," + EntryJson.tail(entry) + "\n";
    try (FileChannel channel = disk.write(file, true)) {
      CaseDisk.writeAll(channel, json.getBytes(StandardCharsets.UTF_8), channel.size());
      channel.force(true);
    }
    return file;
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!CaseDisk.isPlainFile(file)) {
      return false;
    }
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return true;
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    String owner = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
    return mode.equals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        && owner.equals(System.getProperty("user.name"));
  }
}
