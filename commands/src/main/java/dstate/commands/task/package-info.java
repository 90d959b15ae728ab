/**
 * Tasks as the evidence shows them: {@code tasks} and {@code task}.
 *
 * <p>In: tasks of the snapshot and the telling frames of their reports. Out: a table, one task. Read {@link
 * dstate.commands.task.TaskColumns} first. Which task waits for which is the chain's subject, not told here beyond what a
 * blocker line of the report says.
 *
 * <p>Source: ../shared/spec/contract.md section 3 (tasks), shell.md 3.3.
 */
package dstate.commands.task;
