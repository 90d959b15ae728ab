/**
 * Stacks: {@code bt}, {@code frame}, {@code up}, {@code down}, {@code list}, and how a frame is written everywhere.
 *
 * <p>In: a report's stack and what triage says of its frames. Out: tables of frames, the frame selected next. Read {@link
 * dstate.commands.stack.FrameCells} first. Frames keep their numbers: folding leaves gaps. Not here: which frame tells
 * (triage.waitpoint).
 *
 * <p>Source: ../shared/spec/shell.md 3.3 (bt, up), contract.md sections 2 and 3 (a frame).
 */
package dstate.commands.stack;
