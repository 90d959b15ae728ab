/**
 * The case on disk: notes, marks, saved filters and checklist runs that outlive the process.
 *
 * <p>In: what the user wrote, with lines frozen as citations. Out: the same, after any crash. Start at {@code CaseStore}.
 * A case is a directory with one append-only journal of JSON lines; a record is on disk and synced before the method that
 * wrote it returns. The only package of the engine that reads a wall clock.
 */
package dstate.engine.casefile;
