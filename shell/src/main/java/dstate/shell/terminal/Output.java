package dstate.shell.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Text on its way from a verb thread to the terminal thread: a bounded queue of lines, so that an endless answer needs one
 * screen of memory. The verb side appends and ends; the screen side polls and may close, after which appending fails.
 */
public final class Output implements Appendable {
  private static final int LINES = 512;
  /** A longer line travels in pieces; the last one carries the line end. */
  private static final int PIECE = 8 * 1024;

  private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(LINES);
  private final StringBuilder partial = new StringBuilder();
  private volatile boolean ended;
  private volatile boolean closed;

  @Override
  public Output append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Output append(CharSequence text, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public Output append(char c) throws IOException {
    partial.append(c);
    // Not between the two halves of a character.
    if (c == '\n' || partial.length() >= PIECE && !Character.isHighSurrogate(c)) {
      send();
    }
    return this;
  }

  private void send() throws IOException {
    String piece = partial.toString();
    partial.setLength(0);
    try {
      while (!closed) {
        if (queue.offer(piece, 100, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("the reader of this answer left");
  }

  /** The verb is done; the text so far can still be polled. */
  public void end() {
    try {
      if (partial.length() > 0) {
        partial.append('\n');
        send();
      }
    } catch (IOException left) {
      // what nobody reads is not missed
    }
    ended = true;
  }

  /** Nothing more is wanted. */
  public void close() {
    closed = true;
    queue.clear();
  }

  /** The next piece, waited for at most {@code millis}. */
  Optional<String> poll(long millis) {
    try {
      return Optional.ofNullable(queue.poll(millis, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      // JLine interrupts this thread on Ctrl-C while a key is read; the stop signal arrives by its own way.
      return Optional.empty();
    }
  }

  /** Whether everything was polled and nothing more comes. */
  boolean finished() {
    return ended && queue.isEmpty();
  }
}
