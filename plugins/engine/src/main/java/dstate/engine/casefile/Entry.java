package dstate.engine.casefile;

import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Citation;
import dstate.api.model.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of the journal.
 *
 * @param seq counts up from 0 in the order written; what undo refers to. -1: a line that could not be read
 * @param when ISO 8601 with zone
 */
record Entry(long seq, String who, String when, Body body) {

  /** What was done. Names of records are the {@code type} on disk only through {@link EntryJson}. */
  sealed interface Body {}

  /** First record of a journal. @param format version of this file format */
  record Header(int format, String name) implements Body {}

  record NoteAdded(String id, String about, Note.Status status, String text, List<Citation> cites) implements Body {
    public NoteAdded {
      cites = List.copyOf(cites);
    }
  }

  /** @param status empty: unchanged @param text empty: unchanged @param cites added to those there */
  record NoteEdited(String id, Optional<Note.Status> status, String text, List<Citation> cites) implements Body {
    public NoteEdited {
      cites = List.copyOf(cites);
    }
  }

  record Marked(String id, String target, String name) implements Body {}

  /** @param expression empty: removed */
  record FilterSaved(String name, String expression) implements Body {}

  record RunStarted(String id, String list, String version, Map<String, String> params) implements Body {
    public RunStarted {
      params = Map.copyOf(params);
    }
  }

  record Answered(String run, StepAnswer answer) implements Body {}

  record RunEnded(String run, String verdict) implements Body {}

  /** A source that was open with this case. */
  record InputSeen(String file, String identity, long bytes) implements Body {}

  /** Takes the records of these numbers back. */
  record Undone(List<Long> seqs) implements Body {
    public Undone {
      seqs = List.copyOf(seqs);
    }
  }

  /** Brings them again. */
  record Redone(List<Long> seqs) implements Body {
    public Redone {
      seqs = List.copyOf(seqs);
    }
  }

  /** A record type of a later minor version: kept on disk, without effect here. */
  record Unknown(String type) implements Body {}

  /** A line that could not be read. @param line 1-based */
  record Damaged(long line) implements Body {}
}
