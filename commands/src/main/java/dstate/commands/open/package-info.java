/**
 * What is loaded: {@code open}, {@code sources}, {@code close}, and {@code summary}, the first screen.
 *
 * <p>In: paths, and the snapshot. Out: sources with their damage, and one object about the whole case. Read {@link
 * dstate.commands.open.Summary} first. Not here: reading (the engine's, asked through {@code Workspace}).
 *
 * <p>Source: ../shared/spec/contract.md sections 1 and 3 (sources, summary), shell.md 3.3.
 */
package dstate.commands.open;
