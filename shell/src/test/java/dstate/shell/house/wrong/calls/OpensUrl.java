package dstate.shell.house.wrong.calls;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Offline by default. */
final class OpensUrl {
  InputStream run(URL url) throws IOException {
    return url.openStream();
  }
}
