/**
 * Decides which lines belong together: those of one printing context. In: a {@link dstate.api.spi.LineCursor} on a head. Out:
 * its lines one by one. Start at {@code ContextCursor}. What the lines say belongs to the readers of reports.
 *
 * <p>Source: log-formats.md section 4; printk caller ids, kernel/printk/printk.c, 5.1 and later.
 */
package dstate.kernellog.context;
