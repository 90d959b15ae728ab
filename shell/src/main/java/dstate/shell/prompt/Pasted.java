package dstate.shell.prompt;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Standard input as the engine sees it at the prompt: the text of the last paste, then the end. {@code open -} reads it;
 * the prompt fills it before it sends that line.
 */
public final class Pasted extends InputStream {
  private ByteArrayInputStream text = new ByteArrayInputStream(new byte[0]);
  private boolean fresh;

  synchronized void fill(byte[] pasted) {
    text = new ByteArrayInputStream(pasted);
    fresh = true;
  }

  /** Whether text was filled in since this was asked last: it belongs to one line and to no later one. */
  synchronized boolean takeFresh() {
    boolean was = fresh;
    fresh = false;
    return was;
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
