package dstate.shell.house;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** A plug-in whose initialiser throws. */
public final class BrokenPlugin implements LogFormat {
  private static final int LENGTH = length(null);

  private static int length(String text) {
    return text.length();
  }

  @Override
  public String name() {
    return "broken" + LENGTH;
  }

  @Override
  public String about() {
    return "never seen";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return 1;
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    return false;
  }
}
