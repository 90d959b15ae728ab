/**
 * One command line from its arguments to the exit status, without a terminal.
 *
 * <p>In: arguments, streams, a workspace. Out: answers on standard output, messages on standard error, an {@code ExitStatus}.
 * Read {@code Batch} first; {@code Invocation} is the command line taken apart. Same bytes for the same input: nothing here
 * looks at width, locale or time.
 *
 * <p>Not here: the prompt (prompt), what a line does (dispatch), wiring (main).
 *
 * <p>Source: ../shared/spec/contract.md sections 1 and 4.
 */
package dstate.shell.batch;
