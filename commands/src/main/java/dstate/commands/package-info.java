/**
 * The verbs: words in, {@code Outcome} out.
 *
 * <p>Folders are subjects: {@code open report stack task log explain note check casefile export settings}; {@code place},
 * {@code clock} and {@code table} are what several of them need (ids, times, lists). {@link dstate.commands.CoreVerbs} lists
 * every verb; a verb is one picocli-annotated class beside the record it answers with. Nothing here prints, asks keys or
 * touches a file: verbs ask {@code Evidence}, {@code Notes} and {@code Workspace}.
 *
 * <p>Source: ../shared/spec/shell.md 3.2 and 3.3, contract.md section 3.
 */
package dstate.commands;
