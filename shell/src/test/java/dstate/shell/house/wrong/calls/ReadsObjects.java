package dstate.shell.house.wrong.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Runs what the data says. */
final class ReadsObjects {
  Object run(InputStream in) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(in).readObject();
  }
}
