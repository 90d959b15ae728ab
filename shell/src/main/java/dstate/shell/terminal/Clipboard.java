package dstate.shell.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The escape sequence that asks a terminal to take text into its clipboard: OSC 52 of xterm's ctlseqs.
 *
 * <p>tmux takes it over when {@code set-clipboard} is on, else only inside its own passthrough.
 */
final class Clipboard {
  /** xterm and tmux drop longer sequences; 74,994 bytes is what fits into their 100,000. */
  static final int LIMIT = 74_994;

  private Clipboard() {}

  static String sequence(String text, boolean bare) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, LIMIT);
    while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) == 0x80) {
      end--; // not in the middle of a character
    }
    String osc = "\033]52;c;" + Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, end)) + "\007";
    return bare ? osc : "\033Ptmux;\033" + osc + "\033\\";
  }
}
