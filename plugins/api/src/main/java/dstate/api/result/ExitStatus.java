package dstate.api.result;

import java.util.List;

/** Exit statuses of contract.md section 4; the one place that has them. */
public enum ExitStatus {
  DONE(0), USAGE(2), UNREADABLE(3), DAMAGED(4), CHECK_FAILED(5), REFUSED(6), BUDGET(7), FAILED(8), FAIL_ON(10), INTERNAL(70),
  INTERRUPTED(130);

  /** Several at once: the first of these that occurred wins. */
  private static final List<ExitStatus> PRECEDENCE = List.of(
      INTERNAL, INTERRUPTED, BUDGET, UNREADABLE, REFUSED, USAGE, FAILED, FAIL_ON, CHECK_FAILED, DAMAGED, DONE);

  private final int number;

  ExitStatus(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public ExitStatus and(ExitStatus other) {
    return PRECEDENCE.indexOf(this) <= PRECEDENCE.indexOf(other) ? this : other;
  }
}
