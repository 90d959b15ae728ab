/**
 * Lines: {@code log}, {@code find}, {@code next}, {@code prev}.
 *
 * <p>In: lines read again from the sources, one block in memory, and a filter. Out: rows that are made while they are shown,
 * and where the last hit was. Read {@link dstate.commands.log.LineWalk} first. Patterns are the engine's: {@code find} makes a
 * filter of its words.
 *
 * <p>Source: ../shared/spec/shell.md 3.2 and 3.5.
 */
package dstate.commands.log;
