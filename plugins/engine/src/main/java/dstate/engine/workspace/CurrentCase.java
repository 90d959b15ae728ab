package dstate.engine.workspace;

import dstate.api.ask.Job;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.model.Source;
import dstate.api.result.Refusal;
import dstate.engine.casefile.CaseFile;
import dstate.engine.casefile.CaseStore;
import dstate.engine.load.SourceContent;
import dstate.engine.source.SourceBytes;
import dstate.engine.source.SourceOpener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The case that notes go to: none, one that was named, or one named after the first source that is a log. */
final class CurrentCase implements AutoCloseable {
  private final CaseStore store;
  private final Consumer<String> messages;
  private boolean toDerive;
  private volatile CaseFile file;

  CurrentCase(CaseStore store, String name, Consumer<String> messages) {
    this.store = store;
    this.messages = messages;
    this.toDerive = name.isEmpty();
    this.file = name.isEmpty() || name.equals(EngineConfig.NO_CASE) ? store.none() : store.open(name, true);
  }

  CaseFile file() {
    return file;
  }

  /** Opens the case of the first source that is a log, when no case was asked for. */
  synchronized void derive(Source source) {
    if (!toDerive || !source.recognised()) {
      return;
    }
    toDerive = false;
    try {
      file = store.open(CaseStore.derivedName(source.file().equals(SourceOpener.STDIN) ? "stdin" : source.file(), source.identity()), true);
      CaseInfo info = file.info();
      if (!info.problem().isEmpty()) {
        messages.accept("case " + info.name() + ": " + info.problem());
      }
    } catch (Refusal refusal) {
      messages.accept(refusal.getMessage() + "; notes are not kept");
    }
  }

  /** Notes that a source was opened with the case. Text that came by a pipe is kept with it, so that it can be opened again. */
  synchronized void record(SourceContent content, Job job) {
    if (!file.writable() || !content.source().recognised()) {
      return;
    }
    Source s = content.source();
    if (s.file().equals(SourceOpener.STDIN)) {
      try {
        Path kept = keep(content.lines().bytes(), job);
        file.recordInput(new Source(s.id(), kept.toString(), s.format(), s.state(), s.lines(), s.owned(), s.sizeBytes(), s.identity(), s.lost(), s.boots(), s.clock(), s.damage()));
      } catch (IOException e) {
        messages.accept("the text that was read is not kept in the case: " + (e.getMessage() == null ? "input/output error" : e.getMessage()));
      }
    } else {
      file.recordInput(s);
    }
  }

  private Path keep(SourceBytes bytes, Job job) throws IOException {
    Path directory = Path.of(file.info().path(), "spool");
    Path kept = directory.resolve(bytes.identity() + ".log");
    if (Files.exists(kept)) {
      return kept;
    }
    Files.createDirectories(directory);
    Path temporary = Files.createTempFile(directory, ".", ".part");
    try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      byte[] block = bytes.read(0, 1 << 20);
      for (long at = 0; block.length > 0; block = bytes.read(at, 1 << 20)) {
        job.check();
        for (ByteBuffer b = ByteBuffer.wrap(block); b.hasRemaining(); ) {
          out.write(b);
        }
        at += block.length;
      }
      Files.move(temporary, kept, StandardCopyOption.ATOMIC_MOVE);
      return kept;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  synchronized CaseInfo switchTo(String name, boolean create) {
    CaseFile next = store.open(name, create);
    file.close();
    file = next;
    toDerive = false;
    return next.info();
  }

  synchronized void delete(String name) {
    store.delete(name);
    if (file.info().name().equals(name)) {
      file.close();
      file = store.none();
    }
  }

  synchronized CaseInfo rename(String from, String to) {
    boolean current = file.info().name().equals(from);
    CaseInfo renamed = store.rename(from, to);
    if (current) {
      file.close();
      file = store.open(to, false);
    }
    return renamed;
  }

  @Override
  public synchronized void close() {
    file.close();
  }
}
