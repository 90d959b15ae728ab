package dstate.kernellog.stack;

import dstate.api.model.Frame;
import dstate.api.model.Stack;
import java.util.ArrayList;
import java.util.List;

/** Collects the frames of one stack and numbers them: every frame counts, unreliable ones too. */
public final class FrameList {
  /** A kernel stack of 16 KiB holds some 200 frames and their leftovers; a longer list is hostile or a loop in the log. */
  private static final int MOST = 1_000;

  private final List<Frame> frames = new ArrayList<>();

  public boolean isEmpty() {
    return frames.isEmpty();
  }

  public int size() {
    return frames.size();
  }

  public void add(FrameLine.Found found, String role, long line) {
    if (frames.size() < MOST) {
      frames.add(new Frame(
          frames.size(), found.symbol(), found.offset(), found.size(), found.module(), found.reliable(), found.address(), role, line));
    }
  }

  /** Takes back the frames of {@code line}: printk replays that message whole. */
  public void drop(long line) {
    frames.removeIf(f -> f.line() == line);
  }

  public Stack stack(String title, String comm, int pid, int cpu) {
    return new Stack(title, comm, pid, cpu, frames);
  }
}
