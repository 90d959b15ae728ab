package dstate.shell.house;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Moments of the run itself (when a note was saved) in an output, replaced by one fixed moment, so that a document can show
 * them. Only what lies between the start of the run and now is replaced: stamps of a log are never touched.
 */
final class Moments {
  private static final String INSTANT = "2026-11-01T14:03:22Z";
  private static final String CLOCK = "14:03:22 UTC";

  private Moments() {}

  /** @param start of the run @param end now; the tests run in UTC */
  static String fixed(String output, Instant start, Instant end) {
    String text = output;
    Instant last = end.truncatedTo(ChronoUnit.SECONDS);
    for (Instant at = start.truncatedTo(ChronoUnit.SECONDS); !at.isAfter(last); at = at.plusSeconds(1)) {
      String instant = at.toString();
      text = text.replace(instant, INSTANT).replace(instant.substring(11, 19) + " UTC", CLOCK);
    }
    return text;
  }
}
