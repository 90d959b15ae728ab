/**
 * Puts reports together that wait for the same thing.
 *
 * <p>In: the episodes of a snapshot. Out: {@link dstate.triage.group.Group}s by resource (token and device), by stack or
 * by telling frame, each with the rule that made it. Start at {@link dstate.triage.group.Groups}. Ids are numbered in the
 * order of first banners, so opening another source changes no id of the first.
 *
 * <p>Not here: chains between groups.
 */
package dstate.triage.group;
