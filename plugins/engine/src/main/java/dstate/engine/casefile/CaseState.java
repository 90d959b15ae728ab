package dstate.engine.casefile;

import dstate.api.model.ChecklistRun;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Citation;
import dstate.api.model.Mark;
import dstate.api.model.Note;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the records of a journal add up to. Replayed whole after each change: a case has thousands of records at most, and one
 * way to the answer is easier to trust than two.
 */
final class CaseState {
  /** A note with its versions, newest last; citations without the state of their sources. */
  record Written(Note note, List<Citation> cites) {}

  private final Map<String, Written> notes = new LinkedHashMap<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final Map<String, String> filters = new TreeMap<>();
  private final Map<String, ChecklistRun> runs = new LinkedHashMap<>();
  private final Set<Entry.InputSeen> inputs = new java.util.LinkedHashSet<>();
  private final Map<String, String> versionWho = new LinkedHashMap<>();
  private final Map<String, String> versionWhen = new LinkedHashMap<>();
  private final Deque<Entry> undoable = new ArrayDeque<>();
  private final Deque<List<Long>> redoable = new ArrayDeque<>();
  private final List<Long> damagedLines = new ArrayList<>();
  private int unknown;
  private long maxSeq = -1;
  private long maxNote;
  private long maxMark;
  private long maxRun;
  private String lastWrite = "";
  private boolean header;

  CaseState(List<Entry> entries) {
    Set<Long> undone = undone(entries);
    entries.forEach(e -> replay(e, undone.contains(e.seq())));
  }

  private static Set<Long> undone(List<Entry> entries) {
    Set<Long> undone = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.body() instanceof Entry.Undone u) {
        undone.addAll(u.seqs());
      } else if (entry.body() instanceof Entry.Redone r) {
        r.seqs().forEach(undone::remove);
      }
    }
    return undone;
  }

  private void replay(Entry entry, boolean undone) {
    Entry.Body body = entry.body();
    maxSeq = Math.max(maxSeq, entry.seq());
    if (!(body instanceof Entry.Damaged)) {
      lastWrite = entry.when();
    }
    if (body instanceof Entry.Header) {
      header = true;
    } else if (body instanceof Entry.NoteAdded note) {
      maxNote = Math.max(maxNote, number(note.id()));
      act(entry, undone, () -> add(note, entry));
    } else if (body instanceof Entry.NoteEdited edit) {
      act(entry, undone, () -> edit(edit, entry));
    } else if (body instanceof Entry.Marked mark) {
      maxMark = Math.max(maxMark, number(mark.id()));
      act(entry, undone, () -> marks.put(mark.id(), new Mark(mark.id(), mark.target(), mark.name(), entry.who(), entry.when())));
    } else if (body instanceof Entry.FilterSaved filter) {
      act(entry, undone, () -> save(filter));
    } else if (body instanceof Entry.RunStarted run) {
      maxRun = Math.max(maxRun, number(run.id()));
      runs.put(run.id(), new ChecklistRun(run.id(), run.list(), run.version(), run.params(), List.of(), "", entry.who(), entry.when()));
    } else if (body instanceof Entry.Answered answered) {
      runs.computeIfPresent(answered.run(), (id, r) -> answered(r, answered.answer()));
    } else if (body instanceof Entry.RunEnded end) {
      runs.computeIfPresent(end.run(), (id, r) -> new ChecklistRun(
          r.id(), r.list(), r.version(), r.params(), r.answers(), end.verdict(), r.who(), r.when()));
    } else if (body instanceof Entry.InputSeen input) {
      inputs.add(input);
    } else if (body instanceof Entry.Undone u) {
      redoable.push(u.seqs());
    } else if (body instanceof Entry.Redone) {
      redoable.poll();
    } else if (body instanceof Entry.Unknown) {
      unknown++;
    } else if (body instanceof Entry.Damaged damaged) {
      damagedLines.add(damaged.line());
      // The lost record may have used any of these numbers; none is given out a second time.
      maxSeq++;
      maxNote++;
      maxMark++;
      maxRun++;
    } else {
      throw new AssertionError(body);
    }
  }

  /** Something that undo can take back. A new one ends what redo could bring again. */
  private void act(Entry entry, boolean undone, Runnable effect) {
    if (!undone) {
      undoable.push(entry);
      effect.run();
    }
    redoable.clear();
  }

  private void add(Entry.NoteAdded note, Entry entry) {
    notes.put(note.id(), new Written(new Note(note.id(), note.about(), note.status(), entry.who(), entry.when(), note.text(), List.of(),
        List.of()), note.cites()));
    versionWho.put(note.id(), entry.who());
    versionWhen.put(note.id(), entry.when());
  }

  private void edit(Entry.NoteEdited edit, Entry entry) {
    Written old = notes.get(edit.id());
    if (old == null) {
      return;
    }
    Note n = old.note();
    List<Note.Change> history = new ArrayList<>(n.history());
    history.add(new Note.Change(versionWho.get(n.id()), versionWhen.get(n.id()), n.status(), n.text()));
    versionWho.put(n.id(), entry.who());
    versionWhen.put(n.id(), entry.when());
    List<Citation> cites = new ArrayList<>(old.cites());
    edit.cites().stream().filter(c -> !cites.contains(c)).forEach(cites::add);
    notes.put(n.id(), new Written(new Note(n.id(), n.about(), edit.status().orElse(n.status()), n.who(), n.when(),
        edit.text().isEmpty() ? n.text() : edit.text(), List.of(), history), List.copyOf(cites)));
  }

  private void save(Entry.FilterSaved filter) {
    if (filter.expression().isEmpty()) {
      filters.remove(filter.name());
    } else {
      filters.put(filter.name(), filter.expression());
    }
  }

  private static ChecklistRun answered(ChecklistRun run, StepAnswer answer) {
    List<StepAnswer> answers = new ArrayList<>(run.answers());
    answers.removeIf(a -> a.list().equals(answer.list()) && a.step().equals(answer.step()));
    answers.add(answer);
    return new ChecklistRun(run.id(), run.list(), run.version(), run.params(), answers, run.verdict(), run.who(), run.when());
  }

  /** The number of {@code N8}; 0 for anything else. */
  private static long number(String id) {
    if (id.length() < 2 || id.length() > 15 || !id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    return Long.parseLong(id.substring(1));
  }

  List<Written> notes() {
    return List.copyOf(notes.values());
  }

  List<Mark> marks() {
    return List.copyOf(marks.values());
  }

  Map<String, String> filters() {
    return Collections.unmodifiableMap(filters);
  }

  List<ChecklistRun> runs() {
    return List.copyOf(runs.values());
  }

  Set<Entry.InputSeen> inputs() {
    return Collections.unmodifiableSet(inputs);
  }

  /** Newest first. */
  List<Entry> undoable() {
    return List.copyOf(undoable);
  }

  /** The newest undo that no later action has made final; empty: nothing to bring back. */
  List<Long> redoable() {
    return redoable.isEmpty() ? List.of() : redoable.peek();
  }

  List<Long> damagedLines() {
    return List.copyOf(damagedLines);
  }

  int unknown() {
    return unknown;
  }

  boolean hasHeader() {
    return header;
  }

  String lastWrite() {
    return lastWrite;
  }

  long nextSeq() {
    return maxSeq + 1;
  }

  String nextNote() {
    return "N" + (maxNote + 1);
  }

  String nextMark() {
    return "M" + (maxMark + 1);
  }

  String nextRun() {
    return "K" + (maxRun + 1);
  }
}
