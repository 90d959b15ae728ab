package dstate.shell.house.wrong.calls;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** A mapped file that shrinks is a SIGBUS. */
final class MapsFile {
  void run(FileChannel file) throws IOException {
    file.map(FileChannel.MapMode.READ_ONLY, 0, 1);
  }
}
