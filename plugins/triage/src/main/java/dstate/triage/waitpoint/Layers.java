package dstate.triage.waitpoint;

import dstate.api.model.Frame;
import java.util.Map;
import java.util.TreeMap;

/** The part of the kernel a function belongs to, by its module or by the prefix of its name (stuck-model.md section 2, rule 4). */
final class Layers {
  private static final Map<String, String> BY_PREFIX = new TreeMap<>(Map.ofEntries(
      Map.entry("xfs_", "xfs"), Map.entry("xlog_", "xfs"), Map.entry("nfs_", "nfs"), Map.entry("nfs4_", "nfs"),
      Map.entry("rpc_", "nfs"), Map.entry("dm_", "dm"), Map.entry("md_", "md"), Map.entry("raid", "md"),
      Map.entry("bch_", "bcache"), Map.entry("nvme_", "nvme"), Map.entry("scsi_", "scsi"), Map.entry("blk_", "block"),
      Map.entry("ext4_", "ext4"), Map.entry("jbd2_", "jbd2"), Map.entry("btrfs_", "btrfs"), Map.entry("fuse_", "fuse"),
      Map.entry("cifs_", "cifs"), Map.entry("ceph_", "ceph"), Map.entry("loop_", "loop"), Map.entry("i2c_", "i2c"),
      Map.entry("usb_", "usb")));

  private Layers() {}

  static String of(Frame frame) {
    if (!frame.module().isEmpty()) {
      return frame.module();
    }
    String symbol = frame.baseSymbol();
    int from = 0;
    while (from < symbol.length() && symbol.charAt(from) == '_') {
      from++;
    }
    String bare = symbol.substring(from);
    return BY_PREFIX.entrySet().stream().filter(e -> bare.startsWith(e.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
  }
}
