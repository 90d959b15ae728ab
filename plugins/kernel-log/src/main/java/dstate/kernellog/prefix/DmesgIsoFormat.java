package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** dmesg --time-format iso: a decimal comma and no host. */
public final class DmesgIsoFormat implements LogFormat {
  @Override
  public String name() {
    return "dmesg-iso";
  }

  @Override
  public String about() {
    return "dmesg --time-format iso: 2026-06-01T14:11:13,123456+00:00 msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, InnerStamps::comma);
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return Prefix.read(InnerStamps::comma, line, out);
  }
}
