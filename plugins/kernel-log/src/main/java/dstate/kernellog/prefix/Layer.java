package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;

/** One layer of what stands before a message. */
@FunctionalInterface
interface Layer {
  /** The index after this layer of {@code line} at {@code at}; -1 when it does not stand there. What it says goes to {@code out}. */
  int read(Bytes line, int at, LineSink out);
}
