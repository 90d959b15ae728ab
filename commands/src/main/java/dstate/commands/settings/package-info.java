/**
 * What stays until it is changed: the sticky filter and saved filters ({@code filter}), the zero of times ({@code t0}); and
 * {@code events}, what was announced meanwhile.
 *
 * <p>In: words. Out: the next {@code Selection}. Read {@link dstate.commands.settings.FilterVerb} first. The filter language is
 * the engine's; names and values of settings are the shell's.
 *
 * <p>Source: ../shared/spec/shell.md 3.2 and 3.5.
 */
package dstate.commands.settings;
