package dstate.kernellog.lock;

import dstate.api.model.HeldLocks;
import dstate.kernellog.stack.Digits;
import java.util.ArrayList;
import java.util.List;

/**
 * lockdep's list of held locks (kernel/locking/lockdep.c, lockdep_print_held_locks()): a line for the owner, one a lock.
 *
 * <pre>
 * 2 locks held by kworker/0:1/9:
 *  #0: ffff888097ae2af0 (&amp;f-&gt;f_pos_lock){+.+.}-{3:3}, at: __fdget_pos+0xe9/0x100
 *  #1:  (rtnl_mutex){+.+.+.}, at: [&lt;ffffffff822d37bc&gt;] rtnl_lock+0x1c/0x20      no address of the lock before about 4.17
 * </pre>
 */
public final class LockLines {
  /** lockdep keeps at most 48 locks a task (MAX_LOCK_DEPTH); more owners than this is no list of a machine. */
  private static final int MOST_OWNERS = 20_000;
  private static final int MOST_LOCKS = 48;

  private final List<HeldLocks> owners = new ArrayList<>();
  private final List<HeldLocks.Lock> locks = new ArrayList<>();
  private String comm = "";
  private int pid = -1;
  private boolean open;

  /** Takes a line of the list; false when it is none. */
  public boolean take(String text, long line) {
    String s = text.strip();
    if (s.startsWith("Showing all locks held in the system:") || s.startsWith("no locks held by ")) {
      close();
      return true;
    }
    return owner(s) || open && lock(s, line);
  }

  /** Whether a list was begun by its title or an owner's line. */
  public static boolean begins(String text) {
    String s = text.strip();
    return s.startsWith("Showing all locks held in the system:") || ownerAt(s) > 0;
  }

  public List<HeldLocks> owners() {
    close();
    return List.copyOf(owners);
  }

  private boolean owner(String s) {
    int at = ownerAt(s);
    if (at < 0) {
      return false;
    }
    close();
    int colon = s.lastIndexOf(':');
    int slash = s.lastIndexOf('/', colon);
    comm = s.substring(at, slash);
    pid = Integer.parseInt(s.substring(slash + 1, colon));
    open = owners.size() < MOST_OWNERS;
    return true;
  }

  /** Where the owner stands in {@code 2 locks held by COMM/PID:} (what the task runs may follow); -1: no such line. */
  private static int ownerAt(String s) {
    int digits = 0;
    while (digits < s.length() && Digits.decimal(s.charAt(digits))) {
      digits++;
    }
    String after = digits == 0 || digits > 4 ? "" : s.substring(digits);
    int from = after.startsWith(" lock held by ") ? digits + 14 : after.startsWith(" locks held by ") ? digits + 15 : -1;
    int colon = from < 0 ? -1 : s.lastIndexOf(':');
    int slash = colon < 0 ? -1 : s.lastIndexOf('/', colon);
    boolean fits = slash >= from && from > 0 && colon - slash > 1 && colon - slash < 11
        && s.substring(slash + 1, colon).chars().allMatch(c -> c >= '0' && c <= '9');
    return fits ? from : -1;
  }

  private boolean lock(String s, long line) {
    int colon = s.indexOf(':');
    boolean numbered = s.startsWith("#") && colon > 1 && colon < 5 && s.substring(1, colon).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!numbered) {
      return false;
    }
    String rest = s.substring(colon + 1).strip();
    if (rest.startsWith("<RELEASED>")) {
      return true;
    }
    int name = rest.indexOf('(');
    int usage = rest.indexOf("){", name);
    int at = rest.indexOf(", at: ", Math.max(0, usage));
    if (name >= 0 && usage > name && locks.size() < MOST_LOCKS) {
      String by = at < 0 ? "" : rest.substring(at + ", at: ".length()).strip();
      if (by.startsWith("[") && by.indexOf("] ") > 0) {
        by = by.substring(by.indexOf("] ") + 2).strip();
      }
      locks.add(new HeldLocks.Lock(rest.substring(name + 1, usage), rest.substring(0, name).strip(), by, line));
    }
    return true;
  }

  private void close() {
    if (open) {
      owners.add(new HeldLocks(comm, pid, locks));
    }
    locks.clear();
    open = false;
  }
}
