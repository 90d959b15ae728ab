package dstate.engine.store;

import dstate.api.model.Report;
import dstate.engine.load.ReportAt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which reports of one source are one episode: one task reported again and again without a sign of progress between.
 *
 * <p>The sign that banners give by themselves: their windows do not meet. Kernels that print the real time (N grows from
 * report to report) say "last switched in [t - N - I, t - N]"; where those of two reports of a task have nothing in common,
 * it ran in between. Kernels before about 4.19 print the time-out whatever the wait (all N equal): a repeat only says "not
 * since the check before", but they report a task at every check while it does not move, so one that is left out of two checks
 * that reported others has moved (stuck-model.md section 1; docs/decisions/0020).
 */
final class Episodes {
  /** One report says the task was at work when it came, so a second one of the same task is another event. */
  private static final Set<String> EVENTS = Set.of(
      "oops", "page-fault", "gpf", "bug", "warning", "lockdep", "atomic-sleep", "kasan", "kcsan", "kmsan", "kfence", "ubsan", "memleak",
      "oom", "panic", "io-error", "task-state", "other");

  /** Checks without a report of the task that say it moved: at one alone its lines may have been lost. */
  private static final int LEFT_OUT = 2;

  private Episodes() {}

  private record Key(String kind, int boot, String comm, int pid) {}

  /** Episodes by first report; each the indexes of its reports, ascending. */
  static List<List<Integer>> of(List<ReportAt> reports) {
    Set<Integer> growing = bootsThatPrintRealTimes(reports);
    List<List<Integer>> episodes = new ArrayList<>();
    Map<Key, List<Integer>> open = new HashMap<>();
    int[] checks = checks(reports);
    for (int i = 0; i < reports.size(); i++) {
      ReportAt at = reports.get(i);
      Report report = at.report();
      List<Integer> episode = null;
      Key key = new Key(report.kind(), at.boot(), report.comm(), report.pid());
      if (report.hasTask() && !EVENTS.contains(report.kind())) {
        episode = open.get(key);
        boolean moved = episode != null && (growing.contains(at.boot())
            ? ranBetween(reports, episode, at)
            : checks[i] - checks[episode.get(episode.size() - 1)] > LEFT_OUT);
        episode = moved ? null : episode;
      }
      if (episode == null) {
        episode = new ArrayList<>(1);
        episodes.add(episode);
        open.put(key, episode);
      }
      episode.add(i);
    }
    return episodes;
  }

  /**
   * The check of khungtaskd that each report belongs to, counted over those that reported anything. Checks are N apart (the
   * interval is the time-out); the reports of one come within seconds, on a slow console within tens of them.
   */
  private static int[] checks(List<ReportAt> reports) {
    int[] checks = new int[reports.size()];
    int check = 0;
    ReportAt first = null;
    for (int i = 0; i < checks.length; i++) {
      ReportAt at = reports.get(i);
      if (at.report().kind().equals("hung-task") && at.report().seconds() > 0) {
        long passed = first == null ? 0 : Times.between(first.stamp(), at.stamp());
        boolean next = passed != Times.NONE && passed > at.report().seconds() * Times.SECOND / 2;
        check += next ? 1 : 0;
        first = first == null || next || passed < 0 ? at : first;
      }
      checks[i] = check;
    }
    return checks;
  }

  private static Set<Integer> bootsThatPrintRealTimes(List<ReportAt> reports) {
    Map<Integer, Long> seconds = new HashMap<>();
    Set<Integer> growing = new HashSet<>();
    for (ReportAt at : reports) {
      long n = at.report().seconds();
      if (at.report().kind().equals("hung-task") && n >= 0) {
        Long before = seconds.putIfAbsent(at.boot(), n);
        if (before != null && before != n) {
          growing.add(at.boot());
        }
      }
    }
    return growing;
  }

  /**
   * Whether the window of {@code next} misses that of the last report of the episode. I is not in the log; it is at most the
   * first N of a task whose check is at the default interval, and a second is added for whole seconds.
   */
  private static boolean ranBetween(List<ReportAt> reports, List<Integer> episode, ReportAt next) {
    ReportAt last = reports.get(episode.get(episode.size() - 1));
    long first = reports.get(episode.get(0)).report().seconds();
    long passed = Times.between(last.stamp(), next.stamp());
    if (passed == Times.NONE || passed < 0 || first < 0 || last.report().seconds() < 0 || next.report().seconds() < 0) {
      return false;
    }
    long switchedLater = passed - (next.report().seconds() - last.report().seconds()) * Times.SECOND;
    return Math.abs(switchedLater) > (first + 1) * Times.SECOND;
  }
}
