/**
 * Reports and what they share: {@code reports}, {@code report}, {@code groups}.
 *
 * <p>In: episodes of the snapshot and triage's telling frames, groups and onset windows. Out: tables and one report with its
 * frames. Read {@link dstate.commands.report.ReportColumns} first: it holds the keys of contract.md. Not here: stacks
 * ({@code stack}), the first screen ({@code open}).
 *
 * <p>Source: ../shared/spec/contract.md section 3 (reports, groups), shell.md 3.3.
 */
package dstate.commands.report;
