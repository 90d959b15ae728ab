package dstate.shell.prompt;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Standard input as the engine sees it at the prompt: the text of the last paste, then the end. {@code open -} reads it;
 * the prompt fills it before it sends that line.
 */
public final class Pasted extends InputStream {
  private ByteArrayInputStream text = new ByteArrayInputStream(new byte[0]);

  synchronized void fill(byte[] pasted) {
    text = new ByteArrayInputStream(pasted);
  }

  @Override
  public synchronized int read() {
    return text.read();
  }

  @Override
  public synchronized int read(byte[] into, int from, int length) {
    return text.read(into, from, length);
  }

  @Override
  public synchronized int available() {
    return text.available();
  }
}
