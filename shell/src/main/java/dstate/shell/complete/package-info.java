/**
 * What may come next on the line, and how the line looks while it is typed.
 *
 * <p>In: the words before the cursor and a snapshot. Out: JLine candidates with group and description, and a highlighted
 * line. Start at {@code Candidates}. Answers come from what is loaded, never from a mount without a time limit.
 *
 * <p>Not here: parsing of filters (engine.filter), running of lines (dispatch).
 */
package dstate.shell.complete;
