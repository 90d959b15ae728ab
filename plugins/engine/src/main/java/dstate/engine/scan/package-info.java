/**
 * One pass over the bytes of a source: where lines are, and where records may start.
 *
 * <p>In: bytes by position and a set of literals. Out: {@link dstate.engine.scan.LineIndex} (the number of line ends before
 * every 64 KiB: any line is found again by reading one such chunk) and landmarks (offset, line number, literal). Start at
 * {@code SourceScan}. No String, no decoding, no object per line.
 *
 * <p>Hot: goal P2 of performance.md. Line ends are counted eight bytes at a time; literals are found by looking at 4 bytes
 * of every few (as many as the shortest literal allows) and comparing only where a table of their 4-grams says so. Blocks
 * of 1 MB are scanned by several threads and merged in order. Measured with {@code ScanBench} (src/bench/java) on a file
 * made by {@code genlog}.
 *
 * <p>Not here: what a landmark means (load), prefixes and records (plug-ins).
 */
package dstate.engine.scan;
