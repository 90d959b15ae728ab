package dstate.triage.group;

import java.util.Locale;
import java.util.Optional;

/** What has to be equal for two reports to stand in one group. */
public enum By {
  /** What is waited for: token and, where the report itself gives it away, device. */
  RESOURCE("G"),
  /** Reliable symbols of the stack, without offsets and clone suffixes. */
  STACK("GS"),
  /** The telling frame. */
  FRAME("GF");

  private final String prefix;

  By(String prefix) {
    this.prefix = prefix;
  }

  /** Start of ids: {@code G3} is always a group by resource. */
  String prefix() {
    return prefix;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<By> ofWord(String word) {
    for (By by : values()) {
      if (by.word().equals(word)) {
        return Optional.of(by);
      }
    }
    return Optional.empty();
  }
}
