/**
 * What a typed id or place means: reports, frames, tasks, groups, notes, lines; and the nearest names when it means nothing.
 *
 * <p>In: words as typed and the {@code Ask}. Out: the object, or a refusal that names near ids and the next step. Read {@link
 * dstate.commands.place.Pick} first. Ids themselves are given by the engine.
 *
 * <p>Source: ../shared/spec/contract.md section 2, shell.md 3.1 (object names).
 */
package dstate.commands.place;
