/**
 * What is known, as unchanging snapshots: ids, episodes, the same banner in two sources, tasks, lines.
 *
 * <p>In: {@code SourceContent}s in the order opened. Out: {@link dstate.api.ask.Evidence}, published through one volatile
 * reference. Start at {@code EvidenceStore}. The single place of id allocation (sources, reports, tasks) and of the rules
 * when two banners are one episode or the same banner.
 *
 * <p>Hot where reports are dense: goal P1 of performance.md. A snapshot is made anew from all reports, so it is made when
 * twice as much was read, not at every block.
 *
 * <p>Not here: what stacks mean (triage). Source: contract.md section 2, stuck-model.md section 1.
 */
package dstate.engine.store;
