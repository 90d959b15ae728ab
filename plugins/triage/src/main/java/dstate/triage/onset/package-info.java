/**
 * When a task was last seen to run: the back-dated window of a report.
 *
 * <p>In: an episode. Out: {@link dstate.triage.onset.Onset}, two times and how they follow. Source: stuck-model.md section
 * 1, "Time window of a report"; kernel/hung_task.c, check_hung_task(), 2.6.32 to 6.14.
 */
package dstate.triage.onset;
