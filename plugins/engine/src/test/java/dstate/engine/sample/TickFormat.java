package dstate.engine.sample;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** {@code 12.345678| text}: the kernel's clock. */
public final class TickFormat implements LogFormat {
  @Override
  public String name() {
    return "tick";
  }

  @Override
  public String about() {
    return "12.345678| text";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return (double) lines.stream().filter(l -> bar(l) > 0).count() / Math.max(1, lines.size());
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    int bar = bar(line);
    if (bar < 0) {
      return false;
    }
    int dot = line.indexOf('.', 0);
    out.mono(line.slice(0, bar).text(), line.decimal(0, dot) * 1_000_000_000L + line.decimal(dot + 1, bar) * 1_000);
    out.textStarts(Math.min(line.length(), bar + 2));
    return true;
  }

  private static int bar(Bytes line) {
    int dot = line.skipDigits(0);
    int bar = line.skipDigits(dot + 1);
    return dot > 0 && dot < 12 && line.is(dot, '.') && bar == dot + 7 && line.is(bar, '|') ? bar : -1;
  }
}
