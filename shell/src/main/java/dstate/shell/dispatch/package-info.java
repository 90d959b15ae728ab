/**
 * From a typed line to the next state: words, verb, options, run, outcome folded.
 *
 * <p>In: a line and a {@code Job}. Out: an {@link dstate.shell.dispatch.Answer}, which {@code Dispatcher.print} renders.
 * Read {@code Dispatcher} first; {@code LineLexer} makes words, {@code VerbCatalogue} finds the verb, {@code VerbParser}
 * reads its options with a picocli model built for that one verb and line. Prompt, batch and scripts all come through here,
 * so a line means the same everywhere.
 *
 * <p>Not here: what verbs do (commands, shell.verbs), how answers look (render), reading keys (prompt), streams (terminal).
 */
package dstate.shell.dispatch;
