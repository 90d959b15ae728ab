/**
 * Makes records out of the bytes of one source: chooses line formats, cuts lines, calls grammars at landmarks.
 *
 * <p>In: {@code SourceBytes}, the packs. Out: {@link dstate.engine.load.SourceContent}, again and again while it grows. Start
 * at {@code SourceLoader}. Every line has one owner: the first record that claims it; only a head line is given up to the
 * report that it starts. Lines are made where a grammar looks and nowhere else.
 *
 * <p>Which format reads a line depends on its place alone, never on what was read before, so a line that is read again is
 * the same line: the formats are tried in the order of how well they fit the start of its 1 MB block (one console may change
 * its dialect at a boot), then of the whole source.
 *
 * <p>Hot where reports are dense: goal P1 of performance.md ({@code log-dense}).
 *
 * <p>Not here: what formats and grammars know (plug-ins), ids and episodes (store).
 */
package dstate.engine.load;
