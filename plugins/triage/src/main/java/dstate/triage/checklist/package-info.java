/**
 * Walks through guided checklists and says where they end.
 *
 * <p>In: a {@code Checklist} record, an {@code Ask}, answers that were given. Out: {@link dstate.triage.checklist.Run}: a
 * result a step, and a verdict with its certainty, what speaks for and against it, what it leaves unexplained and what to
 * collect. Start at {@link dstate.triage.checklist.Walk}; {@link dstate.triage.checklist.ProbeRunner} answers one step.
 *
 * <p>The one rule above all: a step never passes for lack of evidence. A kind of rows that nothing reads answers unknown;
 * "no rows" is no only where the coverage the step asks for holds.
 *
 * <p>Not here: YAML (engine.checklist), the verb (commands.check), storing runs (Notes). Source: ../shared/spec/checklists.md.
 */
package dstate.triage.checklist;
