package dstate.api.model;

/**
 * A line that says something about the log itself.
 *
 * @param kind what it says
 * @param text the message
 * @param count lost messages where the line counts them; -1: not counted
 */
public record Marker(Kind kind, String text, long count) implements LogRecord {
  /** BOOT starts a new boot. LOST: messages are missing here. MUTE: hung-task reports end here. */
  public enum Kind { BOOT, LOST, MUTE, OTHER }
}
