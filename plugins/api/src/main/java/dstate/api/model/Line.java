package dstate.api.model;

import dstate.api.bytes.Bytes;

/**
 * One physical line at its place.
 *
 * @param source id of its source
 * @param number 1-based
 * @param offset byte offset of its first byte in the (uncompressed) source
 * @param raw the line without LF and CR; cut at the engine's line limit, see {@code Damage}
 * @param stamp what its prefix says
 * @param text the message: {@code raw} without the prefix, decoded where the format escapes bytes
 */
public record Line(String source, long number, long offset, Bytes raw, Stamp stamp, Bytes text) {
  /** How a line is cited: {@code a:10234}. */
  public String place() {
    return source + ":" + number;
  }
}
