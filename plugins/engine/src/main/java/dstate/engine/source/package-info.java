/**
 * Turns paths, standard input and pasted text into bytes that can be read at any position.
 *
 * <p>In: what the user typed. Out: {@link dstate.engine.source.SourceBytes}, one a file, or a {@code UserError} with a hint.
 * Start at {@code SourceOpener}. The only place that touches paths of logs: each is opened, looked at and listed by a
 * watched daemon thread with a time limit, since a path on a dead mount never answers. What cannot be read at any position
 * (pipes, compressed files) is spooled to one temporary file that has no name, so nothing stays behind.
 *
 * <p>Hot: goal P2 of performance.md. Positioned reads of 1 MB blocks; a mapped file costs its whole size in resident memory
 * and kills the process when it shrinks. Measured with the scan, see {@code dstate.engine.scan}.
 *
 * <p>Not here: what the bytes mean (scan, load). Source: RFC 1952 for gzip.
 */
package dstate.engine.source;
