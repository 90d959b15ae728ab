package dstate.shell.terminal;

import org.jline.utils.AttributedString;

/** One line that says how far a verb is, drawn over itself and gone when the answer comes. */
final class ProgressLine {
  /** What is faster needs no words. */
  private static final long FIRST_NANOS = 300_000_000L;
  private static final long AGAIN_NANOS = 200_000_000L;
  /** A dumb terminal cannot draw over a line: a line at once would be noise, none would be a silent wait. */
  private static final long DUMB_FIRST_NANOS = 1_000_000_000L;
  private static final long DUMB_AGAIN_NANOS = 10_000_000_000L;

  private final Tty tty;
  private long next;
  private boolean drawn;

  ProgressLine(Tty tty) {
    this.tty = tty;
    this.next = System.nanoTime() + (tty.dumb() ? DUMB_FIRST_NANOS : FIRST_NANOS);
  }

  void show(String words) {
    long now = System.nanoTime();
    if (words.isEmpty() || now - next < 0) {
      return;
    }
    next = now + (tty.dumb() ? DUMB_AGAIN_NANOS : AGAIN_NANOS);
    AttributedString line = new AttributedString(words);
    String cut = line.columnSubSequence(0, Math.max(1, tty.size().getColumns() - 1)).toString();
    tty.print(tty.dumb() ? cut + "\n" : "\r" + cut + "\033[K");
    tty.flush();
    drawn = !tty.dumb();
  }

  void clear() {
    if (drawn) {
      tty.print("\r\033[K");
      drawn = false;
    }
  }
}
