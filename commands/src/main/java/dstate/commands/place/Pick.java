package dstate.commands.place;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.model.Episode;
import dstate.api.model.Task;
import dstate.api.result.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Objects by id, or the ones that are selected. */
public final class Pick {
  private Pick() {}

  /** The report of an id as typed ({@code R3}, {@code 3}, {@code b:R3}, {@code R3.1}); refuses with near ids. */
  public static Episode report(Ask ask, String typed) {
    return findReport(ask.evidence(), typed).orElseThrow(() -> noReport(ask, typed));
  }

  /** As {@link #report}, without the refusal. A bare number is that report; {@code R3#4} is not a report alone. */
  public static Optional<Episode> findReport(Evidence evidence, String typed) {
    boolean number = !typed.isEmpty() && typed.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.') && typed.charAt(0) != '.';
    return evidence.report(number ? "R" + typed : typed);
  }

  /** The selected report; else the only one of the evidence; else refuses and says how to select. */
  public static Episode selectedReport(Ask ask) {
    String id = ask.selection().report();
    if (!id.isEmpty()) {
      return report(ask, id);
    }
    List<Episode> all = ask.evidence().reports();
    if (all.size() == 1) {
      return all.get(0);
    }
    throw ErrorCode.NOTHING_SELECTED.error(all.isEmpty() ? "no report is loaded" : "no report is selected")
        .hint(all.isEmpty() ? opening(ask) : "report " + all.get(0).id() + " selects one; reports lists all " + all.size()).refusal();
  }

  /** The report named by the first word, or the selected one when there is no word. */
  public static Episode report(Ask ask, List<String> words) {
    if (words.size() > 1) {
      throw tooMany(words.get(1), "one report id");
    }
    return words.isEmpty() ? selectedReport(ask) : report(ask, words.get(0));
  }

  /** The task of an id, pid or comm; refuses when none fits, and with the ids when several do. */
  public static Task task(Ask ask, String typed) {
    Optional<Task> one = findTask(ask.evidence(), typed);
    if (one.isPresent()) {
      return one.get();
    }
    List<String> several = ask.evidence().tasks().stream()
        .filter(t -> Integer.toString(t.pid()).equals(typed) || t.comm().equals(typed)).map(Task::id).toList();
    List<String> ids = ask.evidence().tasks().stream().map(Task::id).toList();
    List<String> near = several.isEmpty() ? nearTasks(ask, typed) : several.stream().limit(5).toList();
    String what = several.isEmpty() ? "no task '" + typed + "'" : several.size() + " tasks are '" + typed + "'";
    throw ErrorCode.NO_SUCH_ID.error(what).hint(near.isEmpty()
        ? ids.isEmpty() ? opening(ask) : "tasks lists all " + ids.size()
        : "near: " + String.join(" ", near) + "; tasks lists all " + ids.size()).refusal();
  }

  private static List<String> nearTasks(Ask ask, String typed) {
    List<String> names = ask.evidence().tasks().stream()
        .flatMap(t -> List.of(t.id(), t.comm(), Integer.toString(t.pid())).stream()).limit(20_000).toList();
    return Nearest.of(typed, names, 3);
  }

  /** As {@link #task}, without the refusal; the case of the letter T does not matter. */
  public static Optional<Task> findTask(Evidence evidence, String typed) {
    Optional<Task> task = evidence.task(typed);
    return task.isPresent() || !typed.startsWith("t") ? task : evidence.task("T" + typed.substring(1));
  }

  /** The selected task; else that of the selected report; else refuses. */
  public static Task selectedTask(Ask ask) {
    if (!ask.selection().task().isEmpty()) {
      return task(ask, ask.selection().task());
    }
    if (!ask.selection().report().isEmpty()) {
      Optional<Task> task = taskOf(ask.evidence(), report(ask, ask.selection().report()));
      if (task.isPresent()) {
        return task.get();
      }
    }
    List<Task> all = ask.evidence().tasks();
    if (all.size() == 1) {
      return all.get(0);
    }
    throw ErrorCode.NOTHING_SELECTED.error(all.isEmpty() ? "no task is loaded" : "no task is selected")
        .hint(all.isEmpty() ? opening(ask) : "task " + all.get(0).id() + " selects one; tasks lists all " + all.size()).refusal();
  }

  /** The task an episode (or a banner of it) is of; empty for reports without a task. */
  public static Optional<Task> taskOf(Evidence evidence, Episode episode) {
    String id = episodeId(episode.id());
    return evidence.tasks().stream().filter(t -> t.episodes().contains(id)).findFirst();
  }

  /** {@code R3} of {@code R3.1}. */
  public static String episodeId(String id) {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /** Refuses a word a verb does not take. */
  public static RuntimeException tooMany(String word, String takes) {
    return ErrorCode.WORDS.error("'" + word + "' is one word too many; expected " + takes).refusal();
  }

  /** What to do when nothing is loaded. */
  public static String opening(Ask ask) {
    return ask.evidence().sources().isEmpty() ? "open PATH loads a log" : "sources says what the loaded files are";
  }

  private static RuntimeException noReport(Ask ask, String typed) {
    List<String> ids = ask.evidence().reports().stream().map(Episode::id).toList();
    List<String> near = Nearest.of(typed.toUpperCase(Locale.ROOT), ids.size() > 20_000 ? ids.subList(0, 20_000) : ids, 3);
    String hint = ids.isEmpty() ? opening(ask)
        : "reports " + ids.get(0) + " to " + ids.get(ids.size() - 1) + " are there" + (near.isEmpty() ? "" : "; near: " + String.join(" ", near));
    return ErrorCode.NO_SUCH_ID.error("no report '" + typed + "'").hint(hint).refusal();
  }
}
