package dstate.shell.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input as data. Nothing is read from it until someone asks. */
public final class DataInput extends BufferedInputStream {
  public DataInput(InputStream in) {
    super(in, 1 << 16);
  }

  /** Whether there is a first byte; waits for it. An input that cannot be read has none. */
  synchronized boolean hasBytes() {
    mark(1);
    try {
      boolean any = read() >= 0;
      reset();
      return any;
    } catch (IOException e) {
      return false; // closed (dstate <&-), or a directory
    }
  }
}
