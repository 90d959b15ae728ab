package dstate.shell.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.utils.AttributedString;

/**
 * A pager in the manner of more(1), for hosts without less: it stops after each screen and leaves at the end, so that what
 * was read stays above the prompt. Going back and searching work within what is kept.
 */
final class SmallPager {
  /** Lines that can be gone back to; older ones are forgotten, so that no answer is ever held whole. */
  private static final int KEPT = 10_000;
  private static final long LOOK_MILLIS = 40;

  private final Tty tty;
  private final Output output;
  private final ProgressLine progressLine;
  private final Supplier<String> progress;
  private final BooleanSupplier stop;
  private final PagerKeys keys;
  private final List<String> kept = new ArrayList<>();
  /** Number of the first kept line, and of the next to print; both count from the start of the answer. */
  private long first;
  private long next;
  /** The line the screen starts with. */
  private long top;
  private String searched = "";

  SmallPager(Tty tty, Output output, ProgressLine progressLine, Supplier<String> progress, BooleanSupplier stop) {
    this.tty = tty;
    this.output = output;
    this.progressLine = progressLine;
    this.progress = progress;
    this.stop = stop;
    this.keys = new PagerKeys(tty, stop);
  }

  SmallPager startingWith(List<String> lines) {
    kept.addAll(lines);
    return this;
  }

  void run() throws IOException {
    int room = page();
    boolean fresh = true;
    while (available(next)) {
      String line = kept.get((int) (next - first));
      int rows = Rows.of(line, tty.size().getColumns());
      if (rows > room && !fresh) {
        room = ask();
        if (room <= 0) {
          return;
        }
        fresh = true;
        continue;
      }
      tty.print(line);
      room -= rows;
      next++;
      fresh = false;
    }
  }

  private int page() {
    return Math.max(1, tty.size().getRows() - 1);
  }

  /** Waits for line {@code n}; false when the answer ends before it, or is to stop. */
  private boolean available(long n) {
    while (first + kept.size() <= n) {
      if (output.finished() || stop.getAsBoolean()) {
        return false;
      }
      Optional<String> piece = output.poll(LOOK_MILLIS);
      if (piece.isEmpty()) {
        tty.flush();
        progressLine.show(progress.get());
        continue;
      }
      progressLine.clear();
      kept.add(piece.get());
      if (kept.size() > KEPT) {
        int drop = KEPT / 10;
        kept.subList(0, drop).clear();
        first += drop;
        next = Math.max(next, first);
        top = Math.max(top, first);
      }
    }
    return true;
  }

  /** Stops for a key. Rows that may be printed next; 0: leave. */
  private int ask() throws IOException {
    Attributes cooked = keys.begin();
    try {
      while (true) {
        draw("-- more -- space page, b back, / find, q quit");
        PagerKeys.Key key = keys.next();
        erase();
        switch (key) {
          case PAGE:
            top = next;
            return page();
          case LINE:
            return Rows.of(kept.get((int) (next - first)), tty.size().getColumns());
          case HALF:
            return Math.max(1, page() / 2);
          case BACK:
            return from(back(top));
          case START:
            return from(first);
          case END:
            return toEnd();
          case FIND:
            draw("/");
            String typed = keys.line();
            searched = typed.isEmpty() ? searched : typed;
            erase();
            // fall through: a new search looks from where an old one goes on
          case AGAIN:
            Optional<Long> hit = find();
            if (hit.isPresent()) {
              return from(hit.get());
            }
            draw(searched.isEmpty() ? "nothing to find yet: / and a word " : "not found below: " + searched + " ");
            keys.next();
            erase();
            break;
          case HELP:
            draw("space page  Enter line  d half  b back  g start  G end  / find  n again  q quit ");
            keys.next();
            erase();
            break;
          case QUIT:
            return 0;
          case OTHER:
            break;
        }
      }
    } finally {
      keys.end(cooked);
    }
  }

  private int from(long line) {
    tty.print(tty.dumb() ? "\n" : "\033[H\033[J");
    next = line;
    top = line;
    return page();
  }

  /** The line a page above {@code line}. */
  private long back(long line) {
    int room = page();
    long at = line;
    while (at > first) {
      room -= Rows.of(kept.get((int) (at - 1 - first)), tty.size().getColumns());
      if (room < 0) {
        break;
      }
      at--;
    }
    return at;
  }

  private int toEnd() {
    while (available(first + kept.size())) {
      // reads on; what is passed over is forgotten in time
    }
    from(back(first + kept.size()));
    return Integer.MAX_VALUE;
  }

  private Optional<Long> find() {
    if (searched.isEmpty()) {
      return Optional.empty();
    }
    // As in less and vim with smart case: an upper-case letter makes it exact.
    boolean exact = !searched.equals(searched.toLowerCase(Locale.ROOT));
    for (long n = top + 1; available(n); n++) {
      n = Math.max(n, first);
      String line = kept.get((int) (n - first));
      // Colours stand between letters.
      String bare = line.indexOf('\033') < 0 ? line : AttributedString.fromAnsi(line).toString();
      if ((exact ? bare : bare.toLowerCase(Locale.ROOT)).contains(searched)) {
        return Optional.of(n);
      }
    }
    return Optional.empty();
  }

  private void draw(String words) {
    String cut = words.substring(0, Math.min(words.length(), tty.size().getColumns() - 1));
    tty.print(tty.color() ? "\033[7m" + cut + "\033[0m" : cut);
    tty.flush();
  }

  private void erase() {
    tty.print(tty.dumb() ? "" : "\r\033[K");
    tty.flush();
  }
}
