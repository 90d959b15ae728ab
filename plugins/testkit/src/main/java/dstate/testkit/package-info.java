/**
 * What a plug-in's tests extend: contracts that every format and grammar must keep, a runner for sample files, lines in memory.
 *
 * <p>Extend {@code LogFormatContract} and {@code RecordGrammarContract} with one class each and get truncation at every byte,
 * random damage, empty and huge input, CR LF, NUL and determinism. Put samples under {@code src/test/samples} and walk them with
 * {@code SampleRunner}. Start at {@code PlainReading}, the slow and obvious reader behind all of them.
 */
package dstate.testkit;
