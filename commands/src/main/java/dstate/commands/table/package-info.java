/**
 * Rows to tables: the options every list verb has, the columns of a list, sorting, choosing and counting.
 *
 * <p>In: typed rows and a {@link dstate.commands.table.Catalogue} of columns. Out: a {@code Table} whose script columns stand
 * in the order of contract.md and whose columns for people stand in the order of shell.md. Read {@link
 * dstate.commands.table.Listing} first. Not here: which rows (the engine's filters), how wide (shell.render).
 *
 * <p>Source: ../shared/spec/shell.md 3.2 and 3.3, contract.md section 3.
 */
package dstate.commands.table;
