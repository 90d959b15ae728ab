package dstate.shell.prompt;

import dstate.shell.terminal.Tty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Shows messages and progress above the line being typed, a few times a second at most; what comes while a verb runs is
 * shown before the next prompt.
 */
final class Announcer {
  private static final long LOOK_MILLIS = 150;
  /** A second of silence is noticed; after that a line now and then says that it still moves. */
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long AGAIN_NANOS = 5_000_000_000L;
  /** More at once would scroll away what the user looks at; {@code events} has the rest. */
  private static final int AT_ONCE = 10;

  private final Tty tty;
  private final PromptReader reader;
  private final Supplier<String> prompt;
  private final Messages messages;
  private final UnaryOperator<String> clean;
  private volatile Background load = Background.none();
  private volatile boolean stopped;
  private long nextProgress;

  /** @param prompt as it is now; it changes when the sources are in */
  Announcer(Tty tty, PromptReader reader, Supplier<String> prompt, Messages messages, UnaryOperator<String> clean) {
    this.tty = tty;
    this.reader = reader;
    this.prompt = prompt;
    this.messages = messages;
    this.clean = clean;
  }

  void start(Background load) {
    this.load = load;
    this.nextProgress = System.nanoTime() + FIRST_NANOS;
    Thread thread = new Thread(this::work, "announce");
    thread.setDaemon(true);
    thread.start();
  }

  void stop() {
    stopped = true;
  }

  private void work() {
    boolean loading = !load.done();
    try {
      while (!stopped) {
        Thread.sleep(LOOK_MILLIS);
        if (!reader.isReading()) {
          continue;
        }
        List<String> lines = lines();
        if (!lines.isEmpty()) {
          announce(String.join("\n", lines));
        }
        if (loading && load.done()) {
          loading = false;
          redraw();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | java.io.IOError gone) {
      // the terminal went away under it; the way out is not ours
    }
  }

  private void redraw() {
    if (!tty.dumb()) {
      reader.setPrompt(prompt.get());
      reader.redisplay();
    }
  }

  /** A dumb terminal cannot draw above anything: the message gets lines of its own, and the prompt is written again. */
  private void announce(String words) {
    if (tty.dumb()) {
      tty.print("\n" + words + "\n" + prompt.get());
      tty.flush();
    } else {
      reader.printAbove(tty.fit(words));
    }
  }

  /** What is to be said now, cleaned and one line each. */
  List<String> lines() {
    List<String> taken = messages.take();
    List<String> lines = new ArrayList<>();
    int hidden = Math.max(0, taken.size() - AT_ONCE);
    taken.subList(0, taken.size() - hidden).forEach(m -> lines.add(clean.apply(m)));
    if (hidden > 0) {
      lines.add(hidden + " more messages (events shows them)");
    }
    long now = System.nanoTime();
    if (!load.done() && now - nextProgress >= 0) {
      nextProgress = now + AGAIN_NANOS;
      lines.add(clean.apply(load.words()));
    }
    return lines;
  }
}
