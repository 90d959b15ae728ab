package dstate.api.model;

import java.util.List;

/**
 * Locks one task holds, by lockdep's list ("Showing all locks held in the system:").
 *
 * @param comm everything before the last slash of the owner
 * @param locks innermost last
 */
public record HeldLocks(String comm, int pid, List<Lock> locks) {
  public HeldLocks {
    locks = List.copyOf(locks);
  }

  /**
   * @param name lock class: {@code &sb->s_type->i_mutex_key#10}
   * @param address as printed; empty before about 4.17
   * @param at function that took it, with offset
   * @param line number of the source line
   */
  public record Lock(String name, String address, String at, long line) {}
}
