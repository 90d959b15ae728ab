package dstate.triage.checklist;

/**
 * An answer that does not come from a probe.
 *
 * @param word {@code yes no unknown skip}
 * @param by {@code given} for options and answer files, {@code user} for the prompt
 * @param text further words of who answered; empty: none
 */
public record Given(String word, String by, String text) {}
