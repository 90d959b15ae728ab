package dstate.api.spi;

import dstate.api.model.LogRecord;
import java.util.List;
import java.util.Optional;

/** Reads one kind of record from its head line on. */
public interface RecordGrammar {
  /** Stable name: {@code hung-task}. */
  String name();

  /** ASCII literals of at least 6 bytes; each head line contains one of them. The scan looks for these bytes and nothing else. */
  List<String> heads();

  /** The record whose head is the cursor's line; empty when the literal stands there by chance. Must not throw. */
  Optional<LogRecord> read(LineCursor lines);
}
