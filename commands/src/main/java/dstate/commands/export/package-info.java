/**
 * What leaves the case: {@code export} (the ticket) and {@code copy} (the clipboard).
 *
 * <p>In: the snapshot and the notes. Out: one shape with everything a second reader needs, which any renderer takes; {@code
 * --brief} is that shape with parts left out until it fits. Read {@link dstate.commands.export.Ticket} first. Escaping is the
 * renderers', writing the workspace's.
 *
 * <p>Source: ../shared/spec/shell.md 3.2 and 3.3 (export).
 */
package dstate.commands.export;
