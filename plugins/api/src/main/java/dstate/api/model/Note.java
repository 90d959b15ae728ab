package dstate.api.model;

import java.util.List;

/**
 * What the user wrote about something.
 *
 * @param id {@code N8}
 * @param about id of the object as typed ({@code R3}, {@code T103}, {@code a:123}); empty: the case
 * @param who author
 * @param when ISO 8601 with zone
 * @param cites lines frozen when the note was written
 * @param history earlier texts and statuses, oldest first
 */
public record Note(
    String id, String about, Status status, String who, String when, String text, List<Cited> cites, List<Change> history) {
  public Note {
    cites = List.copyOf(cites);
    history = List.copyOf(history);
  }

  /** Where a note stands. */
  public enum Status {
    OPEN("open"), CONFIRMED("confirmed"), RULED_OUT("ruled-out");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** What is true now of a frozen line's source. */
  public enum SourceState {
    /** Loaded, and the line reads as it was frozen. */
    SAME("same"),
    /** Loaded under another path, same content. */
    MOVED("moved"),
    /** A file of that path is loaded, its content is another. */
    CHANGED("changed"),
    /** Not loaded now. */
    GONE("not loaded");

    private final String word;

    SourceState(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A frozen line and the state of its source. */
  public record Cited(Citation citation, SourceState state) {}

  /** An earlier version. */
  public record Change(String who, String when, Status status, String text) {}
}
