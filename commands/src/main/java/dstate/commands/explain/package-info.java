/**
 * What a word means: {@code explain} for symbols, terms, ids and errors, {@code list} for a symbol or lines.
 *
 * <p>In: the knowledge packs and the snapshot. Out: one object of facts with the words for people. Read {@link
 * dstate.commands.explain.Explain} first. The knowledge itself is data of triage and of plug-ins.
 *
 * <p>Source: ../shared/spec/shell.md 3.2 (explain, list), stuck-model.md section 7.
 */
package dstate.commands.explain;
