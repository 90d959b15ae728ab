package dstate.kernellog.head;

import dstate.api.model.Blocker;
import java.util.Optional;

/**
 * Whom the waiter's lock belongs to, printed after the stack (kernel/hung_task.c, debug_show_blocker(); mutex 6.15, semaphore
 * 6.16, rw-semaphore 6.17):
 *
 * <pre>
 * INFO: task A:1 is blocked on a mutex likely owned by task B:2.
 * INFO: task A:1 &lt;writer&gt; blocked on an rw-semaphore likely owned by task B:2 &lt;reader&gt;
 * INFO: task A:1 is blocked on a semaphore, but the last holder is not found.
 * </pre>
 */
record BlockerLine(String comm, int pid, Blocker blocker) {
  private static final String[] LOCKS = {" blocked on a mutex", " blocked on a semaphore", " blocked on an rw-semaphore"};
  private static final String[] NAMES = {"mutex", "semaphore", "rw-semaphore"};

  static Optional<BlockerLine> parse(String text, long line) {
    String s = text.strip();
    for (int i = 0; i < LOCKS.length && s.startsWith(HungTaskHead.TASK); i++) {
      int at = s.lastIndexOf(LOCKS[i]);
      if (at >= HungTaskHead.TASK.length()) {
        return read(s.substring(HungTaskHead.TASK.length(), at), NAMES[i], s.substring(at + LOCKS[i].length()), line);
      }
    }
    return Optional.empty();
  }

  private static Optional<BlockerLine> read(String waiter, String lock, String rest, long line) {
    Side who = Side.of(waiter.endsWith(" is") ? waiter.substring(0, waiter.length() - 3) : waiter);
    if (who.pid < 0) {
      return Optional.empty();
    }
    String by = " by task ";
    int owner = rest.indexOf(by);
    if (owner < 0) {
      boolean absent = rest.contains("not found");
      return absent ? Optional.of(new BlockerLine(who.comm, who.pid, new Blocker(lock, who.side, "", -1, "", rest.contains("last holder"), line)))
          : Optional.empty();
    }
    String name = rest.substring(owner + by.length()).strip();
    Side holder = Side.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    boolean last = rest.substring(0, owner).contains("last held");
    return holder.pid < 0 ? Optional.empty()
        : Optional.of(new BlockerLine(who.comm, who.pid, new Blocker(lock, who.side, holder.comm, holder.pid, holder.side, last, line)));
  }

  /** {@code COMM:PID} and perhaps {@code <writer>} or {@code <reader>}. */
  private record Side(String comm, int pid, String side) {
    static Side of(String text) {
      String s = text.strip();
      String side = "";
      for (String word : new String[] {"writer", "reader"}) {
        if (s.endsWith(" <" + word + ">")) {
          side = word;
          s = s.substring(0, s.length() - word.length() - 3);
        }
      }
      int colon = s.lastIndexOf(':');
      int pid = colon < 0 ? -1 : HungTaskHead.number(s.substring(colon + 1), 10);
      return new Side(colon < 0 ? s : s.substring(0, colon), pid, side);
    }
  }
}
