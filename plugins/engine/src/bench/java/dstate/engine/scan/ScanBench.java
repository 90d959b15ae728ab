package dstate.engine.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Scans a file five times with one thread and says how long each part took: reading, literals, line ends. Run by hand on a
 * file made by {@code genlog}: {@code java -cp target/classes:../api/target/classes src/bench/java/.../ScanBench.java FILE}.
 */
final class ScanBench {
  private static final List<String> HEADS = List.of(
      "INFO: task ", " blocked for more than ", "Linux version ", " printk messages dropped", " callbacks suppressed", " messages suppressed",
      "Future hung task reports are suppressed", " kernel messages", " messages lost due to rate-limiting", "imuxsock lost ", "-- Boot ",
      "-- Reboot --");

  private ScanBench() {}

  public static void main(String[] args) throws IOException {
    StringBuilder out = new StringBuilder();
    Needles needles = new Needles(HEADS);
    for (int round = 0; round < 5; round++) {
      out.append(round(Path.of(args[0]), needles)).append('\n');
    }
    System.out.print(out);
  }

  private static String round(Path path, Needles needles) throws IOException {
    ByteBuffer buffer = SourceScan.buffer();
    long[] hits = {0};
    long lines = 0;
    long read = 0;
    long found = 0;
    long counted = 0;
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      for (long at = 0; at < channel.size(); at += BlockScan.BLOCK) {
        long t0 = System.nanoTime();
        buffer.clear().limit(BlockScan.BLOCK + needles.overlap());
        int n = channel.read(buffer, at);
        long t1 = System.nanoTime();
        int length = Math.min(n, BlockScan.BLOCK);
        for (int from = 0; from < length; from += LineIndex.CHUNK) {
          needles.find(buffer, from, Math.min(from + LineIndex.CHUNK + needles.overlap(), n), from + LineIndex.CHUNK, (o, k) -> hits[0]++);
        }
        long t2 = System.nanoTime();
        lines += LineEnds.count(buffer, 0, length);
        long t3 = System.nanoTime();
        read += t1 - t0;
        found += t2 - t1;
        counted += t3 - t2;
      }
    }
    return "read " + read / 1_000_000 + " ms, literals " + found / 1_000_000 + " ms, line ends " + counted / 1_000_000 + " ms; " + hits[0]
        + " hits, " + lines + " lines";
  }
}
