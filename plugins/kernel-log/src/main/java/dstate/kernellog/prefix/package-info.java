/**
 * Reads what stands before a message: a collector's stamp, host and tag, then printk's own priority, time and caller id.
 *
 * <p>In: one physical line. Out: a {@link dstate.api.spi.LineSink} with both clocks and the start of the message. A line is
 * noise, one layer that names the format, further stamps, message; {@code Prefix} joins these. Start at {@code PrintkFormat}.
 * {@code WallStamp} is the one place for months, dates and zones, {@code PrintkStamp} the one for printk's prefix. What a
 * message means belongs to the other packages; formats whose record spans several lines (journal export, verbose, pretty JSON) to packages of their own.
 *
 * <p>Source: kernel/printk/printk.c; util-linux dmesg.c; systemd logs-show.c; RFC 3164, RFC 5424.
 */
package dstate.kernellog.prefix;
