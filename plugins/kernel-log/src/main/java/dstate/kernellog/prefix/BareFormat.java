package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Kernel text without any stamp: printk.time=0, dmesg -t, journalctl {@code cat}, pasted pieces. */
public final class BareFormat implements LogFormat {
  /** Every line of any text "has" no prefix: the confidence stays below that of each format that reads something. */
  private static final double MOST = 0.25;

  /** Words that begin a kernel's lines and hardly another text's. */
  private static final List<String> KERNEL_WORDS = List.of(
      "Linux version ", "Call Trace:", "Call trace:", "INFO: task ", "INFO: rcu", "rcu: INFO:", "BUG: ", "Command line: ",
      "Kernel command line: ", "Modules linked in:", "Hardware name: ", "RIP: 00", "Workqueue: ", "task:", "Kernel panic - not syncing",
      "Not tainted ", "Tainted: ", "\"echo 0 > /proc/sys/kernel/hung_task", "Showing all locks held in the system", "EXT4-fs ", "XFS (",
      "BTRFS ", "sd 0:0:", "nvme nvme", "blk_update_request: ", "device-mapper: ", "Buffer I/O error on dev", "Showing busy workqueues");

  @Override
  public String name() {
    return "bare";
  }

  @Override
  public String about() {
    return "kernel text without stamps: dmesg -t, journalctl -o cat, pasted pieces";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return MOST * Prefix.share(lines, (b, at, out) -> kernelText(b, at) ? at : -1);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    Bytes clean = Noise.withoutEscapes(line);
    int at = Noise.quoteEnd(clean);
    if (clean == line) {
      out.textStarts(at);
    } else {
      out.text(clean.from(at));
    }
    return true;
  }

  private static boolean kernelText(Bytes b, int at) {
    for (String word : KERNEL_WORDS) {
      if (b.startsWith(word, at)) {
        return true;
      }
    }
    // Not the strings of a JSON document that holds such text.
    int plus = b.is(at, '{') || b.is(at, '"') ? -1 : b.indexOf("+0x", at);
    return plus > at && b.indexOf("/0x", plus) > plus;
  }
}
