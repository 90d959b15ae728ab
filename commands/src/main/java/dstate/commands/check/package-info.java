/**
 * The verb {@code checklist}: list, show, run, answer, resume, lint.
 *
 * <p>In: lists of the workspace, runs of the case. Out: {@code RunShown} and smaller results. Start at {@code
 * ChecklistVerb}. A run is saved after each answer, so {@code resume} needs nothing else; a step that asks a person becomes
 * a {@code Question} whose line answers it. Answers and notes of a run are written here and nowhere else.
 *
 * <p>Not here: what a step answers and where a run ends (triage.checklist), the language of the files (engine.checklist).
 */
package dstate.commands.check;
