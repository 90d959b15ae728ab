/**
 * The case as a thing: {@code case} (list, info, open, new, delete, rename) and {@code resume}.
 *
 * <p>In: names. Out: what the {@code Workspace} says of its cases. Read {@link dstate.commands.casefile.CaseVerb} first. The
 * files are the engine's.
 *
 * <p>Source: ../shared/spec/contract.md section 1, shell.md 3.2.
 */
package dstate.commands.casefile;
