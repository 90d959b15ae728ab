/**
 * What the user wrote and pointed at: {@code note}, {@code notes}, {@code mark}, {@code undo}.
 *
 * <p>In: words, and the lines they rest on. Out: records that are on disk when the verb returns ({@code Notes} promises
 * that). Read {@link dstate.commands.note.NoteVerb} first, {@link dstate.commands.note.Frozen} for which lines a note freezes.
 *
 * <p>Source: ../shared/spec/shell.md 3.2 and 3.3, contract.md section 3 (notes).
 */
package dstate.commands.note;
