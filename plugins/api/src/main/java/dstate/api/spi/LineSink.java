package dstate.api.spi;

import dstate.api.bytes.Bytes;
import dstate.api.model.Stamp;

/** Collects what a prefix says. Cleared before each line; what is not told is absent. */
public final class LineSink {
  private String wall;
  private long wallNanos;
  private String mono;
  private long monoNanos;
  private String caller;
  private int level;
  private int textStart;
  private Bytes decoded;

  public LineSink() {
    clear();
  }

  public void clear() {
    wall = "";
    wallNanos = Stamp.NO_WALL;
    mono = "";
    monoNanos = -1;
    caller = "";
    level = -1;
    textStart = 0;
    decoded = null;
  }

  /** Wall clock as {@link Stamp#wall} wants it. */
  public void wall(String iso, long nanos) {
    wall = iso;
    wallNanos = nanos;
  }

  /** Kernel clock: the digits as in the log, and the same in nanoseconds. */
  public void mono(String digits, long nanos) {
    mono = digits;
    monoNanos = nanos;
  }

  public boolean hasWall() {
    return !wall.isEmpty();
  }

  public boolean hasMono() {
    return monoNanos >= 0;
  }

  public void caller(String id) {
    caller = id;
  }

  public void level(int level) {
    this.level = level;
  }

  /** Index in the line where the message starts. */
  public void textStarts(int index) {
    textStart = index;
  }

  public int textStart() {
    return textStart;
  }

  /** The message itself, where the format escapes bytes; replaces {@link #textStarts}. */
  public void text(Bytes text) {
    decoded = text;
  }

  public Stamp stamp() {
    return new Stamp(wall, wallNanos, mono, monoNanos, caller, level);
  }

  /** The message of {@code line}. */
  public Bytes textOf(Bytes line) {
    return decoded != null ? decoded : line.from(textStart);
  }
}
