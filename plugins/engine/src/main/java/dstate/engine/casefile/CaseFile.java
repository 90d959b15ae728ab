package dstate.engine.casefile;

import dstate.api.ask.Evidence;
import dstate.api.ask.Notes;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.model.ChecklistRun;
import dstate.api.model.Citation;
import dstate.api.model.Mark;
import dstate.api.model.Note;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One open case, or none. Every method that writes returns when its record is on disk and synced. Reads see what other shells
 * on the same case have written. Safe for several threads.
 */
public final class CaseFile implements Notes, AutoCloseable {
  /** Far below {@link Journal#MAX_LINE}, escapes included. */
  private static final int MAX_TEXT = 2 << 20;

  /** What a case needs from its store. */
  record Setting(String who, Supplier<Evidence> evidence, Clock clock, CaseLock lock, CaseDisk disk, UnsavedNotes unsaved) {}

  private final Setting setting;
  private final String name;
  private final Path directory;
  /** Empty: no case. */
  private final Optional<Journal> journal;
  /** Whether the journal has been on disk: when it is gone then, somebody deleted or renamed the case. */
  private boolean made;
  private CaseState state = new CaseState(List.of());
  private Optional<Read> read = Optional.empty();
  private String writeTrouble = "";
  private String readTrouble = "";
  private final List<Entry.InputSeen> pendingInputs = new ArrayList<>();

  /** Notes as they stood against a snapshot. */
  private record Read(Evidence evidence, CaseState state, List<Note> notes) {}

  private CaseFile(Setting setting, String name, Path directory, Optional<Journal> journal) {
    this.setting = setting;
    this.name = name;
    this.directory = directory;
    this.journal = journal;
  }

  static CaseFile none(Setting setting) {
    return new CaseFile(setting, "", Path.of(""), Optional.empty());
  }

  /** Reads a case that is there, or makes it; when making fails, the reason is in {@link #info} and each write tries again. */
  static CaseFile open(Setting setting, String name, Path directory) {
    Journal journal = new Journal(directory.resolve(Journal.FILE), setting.disk());
    CaseFile file = new CaseFile(setting, name, directory, Optional.of(journal));
    file.made = CaseDisk.exists(directory.resolve(Journal.FILE));
    if (file.made) {
      file.readFirst();
    } else {
      try {
        file.write(s -> List.of());
      } catch (IOException e) {
        file.writeTrouble = "the case could not be made (" + CaseDisk.reason(e) + "): " + directory;
      }
    }
    return file;
  }

  private void readFirst() {
    Journal j = journal.orElseThrow();
    try {
      j.refresh();
    } catch (IOException e) {
      throw ErrorCode.CASE_DISK.error("the case could not be read: " + CaseDisk.reason(e)).at(path().toString())
          .hint("another case: --case NAME; none: --case none").refusal();
    }
    if (j.isForeign()) {
      throw ErrorCode.CASE_DAMAGED.error("no line of the journal is a record of dstate; it is left as it is").at(path().toString())
          .hint("another case: --case NAME; none: --case none").refusal();
    }
    state = new CaseState(j.entries());
  }

  private Path path() {
    return directory.resolve(Journal.FILE);
  }

  @Override
  public boolean writable() {
    return journal.isPresent();
  }

  /** Name, place, counts, and what is wrong: damaged records, a disk that refuses, or nothing. */
  public synchronized CaseInfo info() {
    refresh();
    return new CaseInfo(name, journal.isPresent() ? directory.toString() : "", state.notes().size(), state.marks().size(),
        state.runs().size(), state.lastWrite(), state.inputs().stream().map(Entry.InputSeen::file).distinct().toList(), problem());
  }

  private String problem() {
    List<String> problems = new ArrayList<>();
    if (!writeTrouble.isEmpty()) {
      problems.add(writeTrouble);
    }
    if (!readTrouble.isEmpty()) {
      problems.add(readTrouble);
    }
    if (!state.damagedLines().isEmpty()) {
      List<Long> lines = state.damagedLines();
      problems.add(lines.size() + (lines.size() == 1 ? " record" : " records") + " damaged and left out, line "
          + String.join(" ", lines.stream().limit(5).map(String::valueOf).toList()) + (lines.size() > 5 ? " .." : "") + " of " + Journal.FILE);
    }
    if (journal.map(Journal::isTorn).orElse(false)) {
      problems.add("a record at the end was cut off before it was acknowledged and is left out");
    }
    if (state.unknown() > 0) {
      problems.add(state.unknown() + " records of a kind this version does not know are kept without effect");
    }
    return String.join("; ", problems);
  }

  /** Takes up what others wrote. A case that cannot be read now keeps its last known state, and says so. */
  private void refresh() {
    if (journal.isEmpty() || !made) {
      return;
    }
    try {
      if (journal.get().refresh()) {
        state = new CaseState(journal.get().entries());
      }
      readTrouble = "";
    } catch (IOException e) {
      readTrouble = "the case can no longer be read (" + CaseDisk.reason(e) + ")";
    }
  }

  @Override
  public synchronized List<Note> notes() {
    refresh();
    Evidence evidence = setting.evidence().get();
    if (read.isEmpty() || read.get().evidence() != evidence || read.get().state() != state) {
      List<Note> notes = state.notes().stream().map(w -> stated(w, evidence)).toList();
      read = Optional.of(new Read(evidence, state, notes));
    }
    return read.get().notes();
  }

  private static Note stated(CaseState.Written written, Evidence evidence) {
    Note n = written.note();
    return new Note(n.id(), n.about(), n.status(), n.who(), n.when(), n.text(), FrozenLines.against(evidence, written.cites()), n.history());
  }

  @Override
  public synchronized List<Mark> marks() {
    refresh();
    return state.marks();
  }

  @Override
  public synchronized Map<String, String> filters() {
    refresh();
    return state.filters();
  }

  @Override
  public synchronized List<ChecklistRun> runs() {
    refresh();
    return state.runs();
  }

  @Override
  public synchronized Note add(String about, Note.Status status, String text, List<Citation> cites) {
    if (text.isBlank()) {
      throw ErrorCode.WORDS.error("a note needs text").hint("note R3 what you found").refusal();
    }
    Entry entry = append("note", text, s -> new Entry.NoteAdded(s.nextNote(), about, status, text, cites));
    Entry.NoteAdded added = (Entry.NoteAdded) entry.body();
    return noteOf(added.id()).orElseGet(() -> new Note(
        added.id(), about, status, entry.who(), entry.when(), text, FrozenLines.against(setting.evidence().get(), cites), List.of()));
  }

  @Override
  public synchronized Note edit(String id, Note.Status status, String text, List<Citation> cites) {
    refuseWithoutCase();
    refresh();
    String known = find(id, state.notes().stream().map(w -> w.note().id()).toList(), "note", "notes");
    append("edit", text, s -> new Entry.NoteEdited(known, Optional.ofNullable(status), text, cites));
    return noteOf(known).orElseThrow(() -> gone(known));
  }

  private Optional<Note> noteOf(String id) {
    return notes().stream().filter(n -> n.id().equals(id)).findFirst();
  }

  private static Refusal gone(String id) {
    return ErrorCode.NO_SUCH_ID.error(id + " was taken back by another shell on this case").hint("notes lists those there are").refusal();
  }

  @Override
  public synchronized Mark mark(String target, String markName) {
    Entry entry = append("mark", target + " " + markName, s -> new Entry.Marked(s.nextMark(), target, markName));
    return new Mark(((Entry.Marked) entry.body()).id(), target, markName, entry.who(), entry.when());
  }

  @Override
  public synchronized void saveFilter(String filterName, String expression) {
    append("filter", expression, s -> new Entry.FilterSaved(filterName, expression));
  }

  @Override
  public synchronized ChecklistRun startRun(String list, String version, Map<String, String> params) {
    Entry entry = append("checklist run", list, s -> new Entry.RunStarted(s.nextRun(), list, version, params));
    return new ChecklistRun(((Entry.RunStarted) entry.body()).id(), list, version, params, List.of(), "", entry.who(), entry.when());
  }

  @Override
  public synchronized ChecklistRun answer(String run, ChecklistRun.StepAnswer answer) {
    String known = run(run);
    append("answer", answer.text(), s -> new Entry.Answered(known, answer));
    return runOf(known);
  }

  @Override
  public synchronized ChecklistRun end(String run, String verdict) {
    String known = run(run);
    append("verdict", verdict, s -> new Entry.RunEnded(known, verdict));
    return runOf(known);
  }

  private String run(String id) {
    refuseWithoutCase();
    refresh();
    return find(id, state.runs().stream().map(ChecklistRun::id).toList(), "checklist run", "checklist list");
  }

  private ChecklistRun runOf(String id) {
    return state.runs().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> gone(id));
  }

  private static String find(String id, List<String> known, String what, String verb) {
    return known.stream().filter(k -> k.equalsIgnoreCase(id)).findFirst().orElseThrow(() -> ErrorCode.NO_SUCH_ID
        .error("no " + what + " " + id).hint(known.isEmpty() ? "there is none yet" : verb + " lists " + String.join(" ", known)).refusal());
  }

  @Override
  public synchronized List<String> undo(int n) {
    List<String> what = new ArrayList<>();
    appendAll("undo", "", s -> {
      List<Entry> newest = s.undoable().stream().limit(Math.max(0, n)).toList();
      newest.forEach(e -> what.add(words(e)));
      return newest.isEmpty() ? List.of() : List.of(new Entry.Undone(newest.stream().map(Entry::seq).toList()));
    });
    return List.copyOf(what);
  }

  /** Brings back what the last undo took; what each was, or nothing when something was written since. */
  public synchronized List<String> redo() {
    List<String> what = new ArrayList<>();
    appendAll("redo", "", s -> {
      List<Long> seqs = s.redoable();
      journal.orElseThrow().entries().stream().filter(e -> seqs.contains(e.seq())).forEach(e -> what.add(words(e)));
      return seqs.isEmpty() ? List.of() : List.of(new Entry.Redone(seqs));
    });
    return List.copyOf(what);
  }

  private static String words(Entry entry) {
    if (entry.body() instanceof Entry.NoteAdded note) {
      return "note " + note.id() + (note.about().isEmpty() ? "" : " on " + note.about());
    } else if (entry.body() instanceof Entry.NoteEdited edit) {
      return "edit of note " + edit.id();
    } else if (entry.body() instanceof Entry.Marked mark) {
      return "mark " + mark.id() + " on " + mark.target();
    } else if (entry.body() instanceof Entry.FilterSaved filter) {
      return (filter.expression().isEmpty() ? "removal of filter @" : "filter @") + filter.name();
    }
    throw new AssertionError(entry);
  }

  /** Notes that this source was open with the case; what goes wrong is in {@link #info}, never thrown. */
  public synchronized void recordInput(Source source) {
    Entry.InputSeen input = new Entry.InputSeen(source.file(), source.identity(), source.sizeBytes());
    if (journal.isEmpty() || input.identity().isEmpty() || state.inputs().contains(input) || pendingInputs.contains(input)) {
      return;
    }
    pendingInputs.add(input);
    try {
      write(s -> List.of());
    } catch (IOException e) {
      writeTrouble = "the case could not be written (" + CaseDisk.reason(e) + ")";
    }
  }

  private void refuseWithoutCase() {
    if (journal.isEmpty()) {
      throw ErrorCode.CASE_NONE.error("there is no case to write to").hint("start with --case NAME, or type: case open NAME").refusal();
    }
  }

  private Entry append(String what, String text, Function<CaseState, Entry.Body> make) {
    return appendAll(what, text, s -> List.of(make.apply(s))).orElseThrow();
  }

  /** Writes, or keeps the record in the second place and refuses with the name of that. Gives the last record written. */
  private Optional<Entry> appendAll(String what, String text, Function<CaseState, List<Entry.Body>> make) {
    refuseWithoutCase();
    if (text.length() > MAX_TEXT) {
      throw ErrorCode.WORDS.error("a " + what + " of " + text.length() + " characters; at most " + MAX_TEXT + " are kept")
          .hint("keep it in a file and note the file's name").refusal();
    }
    try {
      Optional<Entry> last = write(make);
      return last;
    } catch (IOException e) {
      writeTrouble = "the case could not be written (" + CaseDisk.reason(e) + ")";
      throw unsaved(what, text, e, make);
    }
  }

  private Refusal unsaved(String what, String text, IOException why, Function<CaseState, List<Entry.Body>> make) {
    UserError error = ErrorCode.CASE_DISK.error("the " + what + " is not in the case: " + CaseDisk.reason(why)).at(path().toString());
    List<Entry.Body> bodies = make.apply(state);
    if (text.isEmpty() || bodies.isEmpty()) {
      return error.hint("nothing was changed; make room or correct the permissions, then repeat it").refusal();
    }
    try {
      Path kept = setting.unsaved().keep(directory, entry(state.nextSeq(), bodies.get(0)));
      return error.hint("its text is kept in " + kept + "; make room or correct the permissions, then repeat it").refusal();
    } catch (IOException second) {
      return error.pointing(text, -1).hint("no second place either (" + CaseDisk.reason(second) + "): the text is lost unless you copy it now")
          .refusal();
    }
  }

  private Optional<Entry> write(Function<CaseState, List<Entry.Body>> make) throws IOException {
    Journal j = journal.orElseThrow();
    boolean fresh = !made;
    if (fresh) {
      setting.disk().directory(directory);
    } else if (!CaseDisk.isPlainFile(path())) {
      throw new IOException("the case was deleted or renamed while it was open");
    }
    List<Entry> added = new ArrayList<>();
    setting.lock().with(() -> j.append(fresh, entries -> {
      added.addAll(records(new CaseState(entries), make));
      return added;
    }));
    if (fresh) {
      setting.disk().sync(directory);
      made = true;
    }
    pendingInputs.clear();
    writeTrouble = "";
    state = new CaseState(j.entries());
    return added.isEmpty() ? Optional.empty() : Optional.of(added.get(added.size() - 1));
  }

  /** The header where there is none yet, inputs that wait, and what is asked for, numbered on. */
  private List<Entry> records(CaseState now, Function<CaseState, List<Entry.Body>> make) {
    List<Entry.Body> bodies = new ArrayList<>();
    if (!now.hasHeader()) {
      bodies.add(new Entry.Header(Journal.FORMAT, name));
    }
    pendingInputs.stream().filter(i -> !now.inputs().contains(i)).forEach(bodies::add);
    bodies.addAll(make.apply(now));
    List<Entry> records = new ArrayList<>();
    for (Entry.Body body : bodies) {
      records.add(entry(now.nextSeq() + records.size(), body));
    }
    return records;
  }

  private Entry entry(long seq, Entry.Body body) {
    String when = ZonedDateTime.now(setting.clock()).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    return new Entry(seq, setting.who(), when, body);
  }

  /** Nothing is held between calls, so nothing is left to do; there for callers that end with a case. */
  @Override
  public void close() {
    // every record is already on disk
  }
}
