package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import java.util.List;

/** What every line format does around its own layer: transport noise before it, other stamps after it, the share of fitting lines. */
final class Prefix {
  private Prefix() {}

  /** Reads noise, {@code layer} and whatever further stamps follow it; false, with nothing told, when the layer is missing. */
  static boolean read(Layer layer, Bytes line, LineSink out) {
    Bytes clean = Noise.withoutEscapes(line);
    int at = layer.read(clean, Noise.end(clean), out);
    if (at < 0) {
      out.clear();
      return false;
    }
    at = InnerStamps.end(clean, at, out);
    if (clean == line) {
      out.textStarts(at);
    } else {
      out.text(clean.from(at));
    }
    return true;
  }

  /** The share of lines that {@code layer} fits, from 0 to 1; blank lines count for nothing. */
  static double share(List<Bytes> lines, Layer layer) {
    LineSink scratch = new LineSink();
    int fitting = 0;
    int all = 0;
    for (Bytes line : lines) {
      if (line.skipBlanks(0) == line.length()) {
        continue;
      }
      all++;
      scratch.clear();
      Bytes clean = Noise.withoutEscapes(line);
      if (layer.read(clean, Noise.end(clean), scratch) >= 0) {
        fitting++;
      }
    }
    return all == 0 ? 0 : (double) fitting / all;
  }
}
