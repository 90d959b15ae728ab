package dstate.shell.prompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is announced while the user types: handed to the engine as its message sink before there is a prompt, shown above
 * the prompt once there is one, and kept for {@code events}. Any thread may announce; nothing here blocks.
 */
public final class Messages implements Consumer<String> {
  /** Enough to look back an hour; older ones go first. */
  private static final int KEPT = 500;

  private final Deque<String> kept = new ArrayDeque<>();
  private final Deque<String> unshown = new ArrayDeque<>();
  private int dropped;

  @Override
  public synchronized void accept(String message) {
    add(kept, message);
    if (unshown.size() == KEPT) {
      dropped++;
    }
    add(unshown, message);
  }

  /** Everything announced so far, oldest first; for {@code events}. */
  public synchronized List<String> announced() {
    return List.copyOf(kept);
  }

  /** What was not shown yet, oldest first; it counts as shown now. */
  synchronized List<String> take() {
    List<String> taken = new ArrayList<>(unshown);
    if (dropped > 0) {
      taken.add(0, dropped + " older messages are not shown");
    }
    unshown.clear();
    dropped = 0;
    return taken;
  }

  private static void add(Deque<String> queue, String message) {
    if (queue.size() == KEPT) {
      queue.removeFirst();
    }
    queue.addLast(message);
  }
}
