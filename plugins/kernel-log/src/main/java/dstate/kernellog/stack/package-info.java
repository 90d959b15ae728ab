/**
 * Reads call traces: frames of every architecture and age, context marks, raw stack words, register lines.
 *
 * <p>In: the message of a line. Out: {@code Found} frames, collected and numbered by {@code FrameList}. Start at {@code
 * FrameLine}. Which lines belong to a stack is decided by the reader of its report; what a frame waits for belongs to triage.
 *
 * <p>Source: log-formats.md 2.2; arch/x86/kernel/dumpstack.c and its siblings; scripts/decode_stacktrace.sh.
 */
package dstate.kernellog.stack;
