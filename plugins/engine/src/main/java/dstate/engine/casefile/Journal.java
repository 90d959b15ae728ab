package dstate.engine.casefile;

import dstate.api.result.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The append-only file of a case: {@code journal.jsonl}, one {@link JournalLine} a record, first a header with the format's
 * version.
 *
 * <p>Append: under the lock, read what others appended, number the new records, write, {@code force(false)}, return. A write
 * that fails is cut off again; where even that fails, the next record starts on a line of its own and the rest counts as one
 * damaged line. A last line without LF counts if its checksum fits; else it was never acknowledged and is left out.
 */
final class Journal {
  static final String FILE = "journal.jsonl";
  static final int FORMAT = 1;
  /** Larger than any record that is written; anything longer is damage. */
  static final int MAX_LINE = 16 << 20;
  private static final int BLOCK = 64 << 10;

  /** What the file looked like when it was last read; the same look means nothing new. */
  private record Look(Object key, long size, java.nio.file.attribute.FileTime modified) {
    static Look of(Path file) throws IOException {
      BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Look(a.fileKey() == null ? "" : a.fileKey(), a.size(), a.lastModifiedTime());
    }
  }

  private final Path file;
  private final CaseDisk disk;
  private final List<Entry> entries = new ArrayList<>();
  private Optional<Look> seen = Optional.empty();
  /** Offset behind the last LF read. */
  private long consumed;
  private long lines;
  /** Bytes behind the last LF. */
  private long torn;
  /** The record these bytes are when only its LF is missing: an editor may have saved the file so. */
  private Optional<Entry> tail = Optional.empty();
  /** The last line read, to notice when another shell had to cut it off again. */
  private byte[] lastLine = new byte[0];

  Journal(Path file, CaseDisk disk) {
    this.file = file;
    this.disk = disk;
  }

  List<Entry> entries() {
    if (tail.isEmpty()) {
      return List.copyOf(entries);
    }
    List<Entry> all = new ArrayList<>(entries);
    all.add(tail.get());
    return all;
  }

  /** Whether a torn last record was left out. */
  boolean isTorn() {
    return torn > 0 && tail.isEmpty();
  }

  boolean wasRead() {
    return seen.isPresent();
  }

  /** Reads what is new; true when anything was. Records of a newer format are refused before anything is kept of them. */
  boolean refresh() throws IOException {
    Look look = Look.of(file);
    if (seen.equals(Optional.of(look))) {
      return false;
    }
    try (FileChannel channel = disk.read(file)) {
      boolean sameFile = seen.map(s -> s.key().equals(look.key())).orElse(true);
      if (!sameFile || channel.size() < consumed || !lastLineStands(channel)) {
        forget();
      }
      readFrom(channel);
    }
    seen = Optional.of(look);
    return true;
  }

  private void forget() {
    entries.clear();
    consumed = 0;
    lines = 0;
    torn = 0;
    tail = Optional.empty();
    lastLine = new byte[0];
  }

  private boolean lastLineStands(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(lastLine.length);
    long at = consumed - lastLine.length;
    while (buffer.hasRemaining()) {
      int got = channel.read(buffer, at + buffer.position());
      if (got < 0) {
        return false;
      }
    }
    return java.util.Arrays.equals(buffer.array(), lastLine);
  }

  private void readFrom(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long at = consumed;
    torn = 0;
    while (true) {
      block.clear();
      int got = channel.read(block, at);
      if (got < 0) {
        tail = torn > 0 && line.size() < MAX_LINE ? JournalLine.read(line.toByteArray()) : Optional.empty();
        tail.ifPresent(this::refuseNewer);
        return;
      }
      for (int i = 0; i < got; i++) {
        torn++;
        byte b = block.get(i);
        if (b != '\n') {
          if (line.size() < MAX_LINE) {
            line.write(b);
          }
          continue;
        }
        accept(line.toByteArray(), line.size() >= MAX_LINE);
        consumed += torn;
        torn = 0;
        line.reset();
      }
      at += got;
    }
  }

  private void accept(byte[] line, boolean cut) {
    lines++;
    long number = lines;
    Entry entry = (cut ? Optional.<Entry>empty() : JournalLine.read(line))
        .orElseGet(() -> new Entry(-1, "", "", new Entry.Damaged(number)));
    refuseNewer(entry);
    entries.add(entry);
    lastLine = new byte[line.length + 1];
    System.arraycopy(line, 0, lastLine, 0, line.length);
    lastLine[line.length] = '\n';
  }

  private void refuseNewer(Entry entry) {
    if (entry.body() instanceof Entry.Header header && header.format() > FORMAT) {
      throw ErrorCode.CASE_NEWER.error("this case has format " + header.format() + ", this dstate reads up to " + FORMAT)
          .at(file.toString()).hint("open it with the newer dstate, or another case with --case NAME; nothing was changed").refusal();
    }
  }

  /** Whether there are lines and none of them is a record: the file is something else. */
  boolean isForeign() {
    return !entries.isEmpty() && entries.stream().allMatch(e -> e.body() instanceof Entry.Damaged);
  }

  /**
   * Appends the records that {@code make} builds from the state read under the lock; the caller holds it.
   *
   * @param create whether a missing file is made
   */
  void append(boolean create, Function<List<Entry>, List<Entry>> make) throws IOException {
    try (FileChannel channel = disk.write(file, create)) {
      refresh();
      List<Entry> added = make.apply(entries());
      if (added.isEmpty()) {
        return;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long end = channel.size();
      if (torn > 0) {
        bytes.write('\n');
      }
      for (Entry entry : added) {
        bytes.writeBytes(JournalLine.of(entry));
      }
      try {
        CaseDisk.writeAll(channel, bytes.toByteArray(), end);
        channel.force(false);
      } catch (IOException e) {
        cutOff(channel, end, e);
        throw e;
      }
    }
    try {
      refresh();
    } catch (IOException e) {
      // The records are on disk; what cannot be read back now is read at the next look.
      seen = Optional.empty();
    }
  }

  private static void cutOff(FileChannel channel, long end, IOException why) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      // The next record starts on a new line, so nothing written later is lost; the first failure is what the user needs.
      why.addSuppressed(e);
    }
  }
}
