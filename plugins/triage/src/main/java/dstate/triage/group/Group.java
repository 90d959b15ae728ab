package dstate.triage.group;

import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Stamp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reports that have the same key.
 *
 * @param id {@code G1}; by stack {@code GS1}, by frame {@code GF1}; outside the first source with reports {@code b:G1}
 * @param kind of the reports: {@code hung-task}
 * @param key what they share: {@code journal-commit vdb1}, symbols from the top, a symbol
 * @param banners counted once where several sources have the same
 * @param tasks different tasks among them (boot, comm, pid)
 * @param first head line of the first banner
 * @param last head line of the last
 * @param top telling frame of the first; empty: none
 * @param devices names the reports give away
 * @param rule what made the key: {@code token+device}, {@code token}, {@code telling frame}, {@code reliable symbols}, {@code no telling frame}
 * @param members in order, those counted from another source too
 */
public record Group(
    String id, String kind, By by, String key, int banners, int tasks, Stamp first, Stamp last, String top, List<String> devices,
    String rule, List<Episode> members) {
  public Group {
    devices = List.copyOf(devices);
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a group has a member: " + id);
    }
  }

  static Group of(String id, By by, Key key, String top, List<Episode> members) {
    Set<String> tasks = new LinkedHashSet<>();
    Set<String> devices = new LinkedHashSet<>();
    int banners = 0;
    Banner last = members.get(0).first();
    for (Episode e : members) {
      devices.addAll(e.report().devices());
      if (!e.duplicate()) {
        // Two sources number their boots apart, so tasks are told apart by source too; the same task seen in both is a duplicate.
        tasks.add(e.first().source() + ' ' + e.first().boot() + ' ' + e.report().pid() + ' ' + e.report().comm());
      }
      for (Banner b : e.banners()) {
        banners += b.sameAs().isEmpty() ? 1 : 0;
        last = later(last, b);
      }
    }
    return new Group(id, members.get(0).report().kind(), by, key.text(), banners, tasks.size(), members.get(0).first().stamp(),
        last.stamp(), top, List.copyOf(devices), key.rule(), members);
  }

  /** Clocks of two sources are not compared: the last banner of the first source that has members counts. */
  private static Banner later(Banner a, Banner b) {
    return a.source().equals(b.source()) && b.line() > a.line() ? b : a;
  }

  /** The same group with fewer members, counted anew; empty when none is left. Id and key stay. */
  public Optional<Group> only(Predicate<Episode> wanted) {
    List<Episode> left = members.stream().filter(wanted).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(of(id, by, new Key(key, rule), top, left));
  }

  /** @param text what has to be equal @param rule how it was made */
  record Key(String text, String rule) {}
}
