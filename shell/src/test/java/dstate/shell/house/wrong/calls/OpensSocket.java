package dstate.shell.house.wrong.calls;

import java.io.IOException;
import java.net.Socket;

/** Offline by default. */
final class OpensSocket {
  Socket run() throws IOException {
    return new Socket("localhost", 1);
  }
}
