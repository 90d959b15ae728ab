package dstate.api.model;

import java.util.List;

/**
 * One file, pipe or archive member that was opened.
 *
 * @param id {@code a} to {@code z}, then {@code s27}
 * @param file path as given; inside directories joined with {@code /}; {@code -} for standard input
 * @param format name of the chosen line format; {@code unrecognised} when none fits and no record was found
 * @param state how far it is
 * @param lines physical lines; a last line without LF counts
 * @param owned lines by owner; sums to {@code lines}
 * @param sizeBytes uncompressed bytes read so far
 * @param identity hex of size, head and tail: what notes recognise it by
 * @param lost messages or events that the source itself says are missing; what says so without a number counts nothing
 * @param boots boots seen
 * @param clock which clocks its lines carry: {@code wall+mono}, {@code mono}, {@code wall}, {@code wall without year}, {@code none}
 * @param damage in line order
 */
public record Source(
    String id, String file, String format, State state, long lines, Owned owned, long sizeBytes, String identity, long lost, int boots,
    String clock, List<Damage> damage) {
  public static final String UNRECOGNISED = "unrecognised";

  /** LOADING: being scanned. LOADED: whole. CUT: reading ended early, see damage. */
  public enum State { LOADING, LOADED, CUT }

  /** Lines by owner; every line has exactly one. */
  public record Owned(long report, long evidence, long marker, long other) {
    public long sum() {
      return report + evidence + marker + other;
    }
  }

  public Source {
    damage = List.copyOf(damage);
    if (owned.sum() != lines) {
      throw new IllegalArgumentException(owned + " does not sum to " + lines);
    }
  }

  /** A source that lost nothing. */
  public Source(
      String id, String file, String format, State state, long lines, Owned owned, long sizeBytes, String identity, int boots,
      String clock, List<Damage> damage) {
    this(id, file, format, state, lines, owned, sizeBytes, identity, 0, boots, clock, damage);
  }

  public boolean recognised() {
    return !format.equals(UNRECOGNISED);
  }
}
