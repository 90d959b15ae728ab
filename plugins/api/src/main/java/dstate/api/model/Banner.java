package dstate.api.model;

import java.util.List;

/**
 * One report at its place in a source.
 *
 * @param id {@code R3.1}; outside the first source with reports {@code b:R3.1}
 * @param source id of the source
 * @param file path as given
 * @param lines the lines it owns, ascending; more than one range where other contexts interleave
 * @param offset byte offset of its head line
 * @param stamp of the head line
 * @param boot 1-based number of the boot in its source
 * @param sameAs id of the same banner in an earlier source; empty: none
 */
public record Banner(
    String id, String source, String file, List<LineRange> lines, long offset, Stamp stamp, int boot, String sameAs, Report report) {
  public Banner {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a banner owns its head line");
    }
  }

  public long line() {
    return lines.get(0).first();
  }

  public long endLine() {
    return lines.get(lines.size() - 1).last();
  }

  public String place() {
    return source + ":" + line();
  }
}
