package dstate.api.ask;

/**
 * What the user is looking at; every verb folds the next one. Empty and -1: unset.
 *
 * @param report id of an episode or banner
 * @param frame number of the frame in that report's stack
 * @param task id
 * @param filter sticky filter
 * @param t0 what times are shown relative to, as typed ({@code R3}, a time)
 * @param search last search of {@code find}
 * @param searchAt place of its last hit, {@code a:123}
 */
public record Selection(String report, int frame, String task, String filter, String t0, String search, String searchAt) {
  public static final Selection NONE = new Selection("", -1, "", "", "", "", "");

  public Selection withReport(String report, String task) {
    return new Selection(report, -1, task, filter, t0, search, searchAt);
  }

  public Selection withFrame(int frame) {
    return new Selection(report, frame, task, filter, t0, search, searchAt);
  }

  public Selection withTask(String task) {
    return new Selection(report, frame, task, filter, t0, search, searchAt);
  }

  public Selection withFilter(String filter) {
    return new Selection(report, frame, task, filter, t0, search, searchAt);
  }

  public Selection withT0(String t0) {
    return new Selection(report, frame, task, filter, t0, search, searchAt);
  }

  public Selection withSearch(String search, String searchAt) {
    return new Selection(report, frame, task, filter, t0, search, searchAt);
  }
}
