package dstate.api.model;

/**
 * A kernel function and what a task that sleeps in it waits for; one row of a wait-point table.
 *
 * @param waitsFor token ({@code request-slot}); empty: none; on a plumbing row a hint
 * @param means one sentence
 * @param next what to check
 * @param since first kernel version known to have the name; empty: unknown
 * @param until last version known; empty: open
 * @param file kernel file
 */
public record WaitPoint(
    String symbol, Role role, String layer, String waitsFor, String means, String next, String since, String until, String file) {
  /** PLUMBING is skipped, WAIT is where the task sleeps, CONTEXT says for whom. */
  public enum Role { PLUMBING, WAIT, CONTEXT }
}
