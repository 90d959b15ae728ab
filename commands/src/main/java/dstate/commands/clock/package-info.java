/**
 * Times as people read them: shortened, relative to {@code t0}, or by the clock that was asked for.
 *
 * <p>In: stamps and the selection's {@code t0} as typed. Out: words and cells; scripts always get the stamp as the source
 * gives it. Read {@link dstate.commands.clock.Clocks} first. Not here: back-dating (triage.onset), times in filters (engine).
 *
 * <p>Source: ../shared/spec/contract.md section 3 (times), shell.md 3.3.
 */
package dstate.commands.clock;
