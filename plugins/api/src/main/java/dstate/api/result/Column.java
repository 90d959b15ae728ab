package dstate.api.result;

/**
 * A column of a table.
 *
 * @param name filter field and JSON key; never translated
 * @param head what a screen shows above it
 * @param align RIGHT for numbers
 * @param audience who sees it
 * @param leaves when the screen is narrow, the column with the highest number leaves first; 0: never
 * @param stretches takes part in sharing the width left over, and is cut with {@code ~} when there is too little
 */
public record Column(String name, String head, Align align, Audience audience, int leaves, boolean stretches) {
  /** Where the words stand in their column. */
  public enum Align { LEFT, RIGHT }

  /** PEOPLE: tables only. SCRIPTS: JSON and CSV only. WIDE: tables only when asked for width, and scripts. */
  public enum Audience { ALL, PEOPLE, SCRIPTS, WIDE }

  public static Column left(String name, String head) {
    return new Column(name, head, Align.LEFT, Audience.ALL, 0, false);
  }

  public static Column right(String name, String head) {
    return new Column(name, head, Align.RIGHT, Audience.ALL, 0, false);
  }

  /** JSON and CSV only. */
  public static Column data(String name) {
    return new Column(name, name, Align.LEFT, Audience.SCRIPTS, 0, false);
  }

  public Column leavesAt(int order) {
    return new Column(name, head, align, audience, order, stretches);
  }

  public Column stretching() {
    return new Column(name, head, align, audience, leaves, true);
  }

  public Column forPeople() {
    return new Column(name, head, align, Audience.PEOPLE, leaves, stretches);
  }

  public Column whenWide() {
    return new Column(name, head, align, Audience.WIDE, leaves, stretches);
  }
}
