package dstate.api.result;

/**
 * A column of a table.
 *
 * @param name filter field and JSON key; never translated
 * @param head what a screen shows above it
 * @param align RIGHT for numbers
 * @param audience who sees it
 * @param leaves when the screen is narrow, the column with the highest number leaves first; 0: never
 * @param room what it does where there is too little width
 */
public record Column(String name, String head, Align align, Audience audience, int leaves, Room room) {
  /** Where the words stand in their column. */
  public enum Align { LEFT, RIGHT }

  /**
   * FIXED keeps its width. The others share what is left: CUT ends in {@code ~}, TAIL begins with it and keeps the end, for paths;
   * WRAP goes on in further lines, for words that are the answer.
   */
  public enum Room { FIXED, CUT, TAIL, WRAP }

  /** PEOPLE: tables only. SCRIPTS: JSON and CSV only. WIDE: tables only when asked for width, and scripts. */
  public enum Audience { ALL, PEOPLE, SCRIPTS, WIDE }

  public static Column left(String name, String head) {
    return new Column(name, head, Align.LEFT, Audience.ALL, 0, Room.FIXED);
  }

  public static Column right(String name, String head) {
    return new Column(name, head, Align.RIGHT, Audience.ALL, 0, Room.FIXED);
  }

  /** JSON and CSV only. */
  public static Column data(String name) {
    return new Column(name, name, Align.LEFT, Audience.SCRIPTS, 0, Room.FIXED);
  }

  public Column leavesAt(int order) {
    return new Column(name, head, align, audience, order, room);
  }

  public Column stretching() {
    return new Column(name, head, align, audience, leaves, Room.CUT);
  }

  /** Like {@link #stretching()}, but what is cut is the beginning. */
  public Column keepingTail() {
    return new Column(name, head, align, audience, leaves, Room.TAIL);
  }

  public Column wrapping() {
    return new Column(name, head, align, audience, leaves, Room.WRAP);
  }

  public Column forPeople() {
    return new Column(name, head, align, Audience.PEOPLE, leaves, room);
  }

  public Column whenWide() {
    return new Column(name, head, align, Audience.WIDE, leaves, room);
  }
}
