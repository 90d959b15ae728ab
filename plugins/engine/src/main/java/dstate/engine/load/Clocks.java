package dstate.engine.load;

import dstate.api.model.Stamp;

/** Which clocks the lines of a source carry. */
final class Clocks {
  private boolean wall;
  private boolean yearless;
  private boolean mono;

  void see(Stamp stamp) {
    mono |= stamp.hasMono();
    wall |= stamp.hasWall() && stamp.wallNanos() != Stamp.NO_WALL;
    yearless |= stamp.hasWall() && stamp.wallNanos() == Stamp.NO_WALL;
  }

  /** As {@code sources} shows it. */
  String words() {
    String walls = wall ? "wall" : yearless ? "wall without year" : "";
    if (walls.isEmpty()) {
      return mono ? "mono" : "none";
    }
    return mono ? walls.replace("wall", "wall+mono") : walls;
  }
}
