package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** dmesg -T, and with -d. One offset was used for the whole log: lines before a suspend are wrong by its length, as dmesg(1) says. */
public final class DmesgWallFormat implements LogFormat {
  @Override
  public String name() {
    return "dmesg-wall";
  }

  @Override
  public String about() {
    return "dmesg -T: [Mon Jun  1 14:11:13 2026] msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, InnerStamps::bracketed);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(InnerStamps::bracketed, line, out);
  }
}
