package dstate.api.ask;

import dstate.api.model.ChecklistRun;
import dstate.api.model.Citation;
import dstate.api.model.Mark;
import dstate.api.model.Note;
import java.util.List;
import java.util.Map;

/**
 * The durable part of a case. Each method that writes returns when the record is on disk and synced, or throws a {@code
 * Refusal} that says where the text went instead; with {@code --case none} they refuse ({@code D-CAS-001}).
 */
public interface Notes {
  /** Whether there is a case to write to. */
  boolean writable();

  List<Note> notes();

  List<Mark> marks();

  /** Saved filters, name to expression. */
  Map<String, String> filters();

  List<ChecklistRun> runs();

  /** A new note; lines in {@code cites} are frozen with it. */
  Note add(String about, Note.Status status, String text, List<Citation> cites);

  /** Changes text, status or both of a note; empty text or null status keep what is there; cites are added. */
  Note edit(String id, Note.Status status, String text, List<Citation> cites);

  Mark mark(String target, String name);

  /** Saves a filter; an empty expression removes it. */
  void saveFilter(String name, String expression);

  ChecklistRun startRun(String list, String version, Map<String, String> params);

  ChecklistRun answer(String run, ChecklistRun.StepAnswer answer);

  /** Ends a run with the verdict's id. */
  ChecklistRun end(String run, String verdict);

  /** Takes back the last {@code n} actions that can be (notes, edits, marks, filters); what each was, newest first. */
  List<String> undo(int n);
}
