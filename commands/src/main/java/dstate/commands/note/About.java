package dstate.commands.note;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Task;
import dstate.api.result.ErrorCode;
import dstate.commands.place.Pick;
import dstate.commands.place.Places;
import dstate.triage.group.Group;
import dstate.triage.group.Groups;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a note or mark is about.
 *
 * @param id as it is written down; empty: the case
 * @param report whose lines are frozen with a note; empty: none
 * @param frame number of the frame meant; -1: the telling one
 * @param place lines meant; empty: none
 */
record About(String id, Optional<Episode> report, int frame, Optional<Places> place) {
  static final About CASE = new About("", Optional.empty(), -1, Optional.empty());

  /** What a word names; empty: it names nothing and is text. Refuses what looks like an id and is none. */
  static Optional<About> of(Ask ask, String word) {
    Evidence evidence = ask.evidence();
    int hash = word.indexOf('#');
    if (hash > 0 && evidence.report(word.substring(0, hash)).isPresent()) {
      return Optional.of(frame(evidence.report(word.substring(0, hash)).get(), word.substring(hash + 1)));
    }
    Optional<Episode> report = evidence.report(word);
    if (report.isPresent()) {
      return report.map(e -> new About(e.id(), Optional.of(e), -1, Optional.empty()));
    }
    Optional<Group> group = Groups.in(evidence, ask.workspace().knowledge()).group(word.toUpperCase(Locale.ROOT));
    if (group.isPresent()) {
      return group.map(g -> new About(g.id(), Optional.of(g.members().get(0)), -1, Optional.empty()));
    }
    if (word.contains(":")) {
      Optional<Places> place = Places.parse(evidence, word);
      if (place.isPresent()) {
        return Optional.of(new About(word, Optional.empty(), -1, place));
      }
    }
    // a comm is an ordinary word of a sentence; only T103 names a task here
    Optional<Task> task = looksLike(word, "T") ? Pick.findTask(evidence, word) : Optional.empty();
    if (task.isPresent()) {
      List<String> ids = task.get().episodes();
      Optional<Episode> latest = ids.isEmpty() ? Optional.empty() : evidence.report(ids.get(ids.size() - 1));
      return Optional.of(new About(task.get().id(), latest, -1, Optional.empty()));
    }
    for (String letter : List.of("R", "G", "GS", "GF", "T")) {
      if (looksLike(word, letter)) {
        throw ErrorCode.NO_SUCH_ID.error("no object '" + word + "'").hint("reports, groups and tasks list the ids; quote the text if it is one").refusal();
      }
    }
    return Optional.empty();
  }

  private static About frame(Episode report, String number) {
    List<Frame> frames = report.report().stack().frames();
    boolean digits = !number.isEmpty() && number.length() < 8 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    int n = digits ? Integer.parseInt(number) : -1;
    if (n < 0 || n >= frames.size()) {
      throw ErrorCode.NO_SUCH_ID.error("no frame #" + number + " in " + report.id()).hint("bt " + report.id() + " --all lists the frames").refusal();
    }
    return new About(report.id() + "#" + n, Optional.of(report), n, Optional.empty());
  }

  /** {@code R12}, {@code b:R12}, {@code R12.1}. */
  private static boolean looksLike(String word, String letter) {
    String bare = word.substring(word.indexOf(':') + 1);
    if (!bare.startsWith(letter) || bare.length() == letter.length()) {
      return false;
    }
    char first = bare.charAt(letter.length());
    return first >= '0' && first <= '9' && bare.substring(letter.length()).chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == 'b');
  }
}
