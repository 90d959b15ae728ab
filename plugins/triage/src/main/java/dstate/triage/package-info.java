/**
 * What the evidence means: wait points, groups, onset windows, checklists.
 *
 * <p>In: an {@code Evidence} and the {@code Knowledge} of all packs. Out: records that say what each task waits for, how
 * sure that is and by which rule. Here are the doors to the rest of the product: {@link dstate.triage.TriageFields} (filter
 * fields), {@link dstate.triage.TriageKnowledge} and {@link dstate.triage.TriageChecklists} (the data of this module, found
 * like a stranger's). Start at {@code waitpoint.TellingFrame}.
 *
 * <p>Not here: reading logs (formats), filters (engine), words on a screen (commands, shell).
 *
 * <p>Source: ../shared/spec/stuck-model.md; rule ids in results are the ids of that document.
 */
package dstate.triage;
