/**
 * Which frame of a stack tells what its task waits for.
 *
 * <p>In: a {@code Stack} and the wait-point table. Out: {@link dstate.triage.waitpoint.Telling} for the stack and one
 * {@link dstate.triage.waitpoint.FrameRole} a frame. Read {@link dstate.triage.waitpoint.TellingFrame} first: it is
 * stuck-model.md section 2, rule by rule. The table is data: {@code waitpoints.tsv} beside this package's resources, one
 * row a kernel function, with the kernel file that has it.
 *
 * <p>Not here: who holds the lock and which device answers (chains).
 */
package dstate.triage.waitpoint;
