package dstate.api.model;

/**
 * What a blocker line says (DETECT_HUNG_TASK_BLOCKER, kernel/hung_task.c, 6.15 and later).
 *
 * @param lock {@code mutex}, {@code semaphore}, {@code rw-semaphore}
 * @param side {@code writer} or {@code reader} of the waiting task; empty: not said
 * @param ownerComm empty: "the owner is not found"
 * @param ownerPid -1: not found
 * @param ownerSide {@code writer} or {@code reader} of the owner; empty: not said
 * @param last true for "last held by": the holder may have let go
 * @param line number of the source line
 */
public record Blocker(
    String lock, String side, String ownerComm, int ownerPid, String ownerSide, boolean last, long line) {
  public boolean ownerKnown() {
    return ownerPid >= 0;
  }
}
