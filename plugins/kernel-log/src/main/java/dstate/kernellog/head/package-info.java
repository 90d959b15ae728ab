/**
 * Reads reports of hung tasks from their head line on.
 *
 * <p>In: a {@link dstate.api.spi.LineCursor} on a head. Out: a {@link dstate.api.model.Report} of kind {@code hung-task}. Start at
 * {@code HungTaskGrammar}; {@code HungTaskReader} is the order of a report's parts, {@code StateLine} the line of a task in every
 * shape it has had. Which lines belong to a context is told by {@code context}, frames by {@code stack}, locks by {@code lock};
 * what a report means belongs to triage.
 *
 * <p>Source: kernel/hung_task.c; kernel/sched/core.c, sched_show_task(); log-formats.md 2.1.
 */
package dstate.kernellog.head;
