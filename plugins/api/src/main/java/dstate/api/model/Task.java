package dstate.api.model;

import java.util.List;

/**
 * A task as the evidence shows it.
 *
 * @param id {@code T1648}; {@code T1648.b2} where the pid occurs in several boots; {@code b:T1648} outside the first
 *     source with reports
 * @param tgid -1: not said
 * @param state the kernel's letter, of the latest report
 * @param blockedSeconds by the latest banner; -1: unknown
 * @param since {@code time} of the first banner that names it, wall or mono; empty: no clock
 * @param episodes ids of its episodes
 * @param sources ids of the sources that name it
 */
public record Task(
    String id, String comm, int pid, int tgid, int boot, String state, long blockedSeconds, String since,
    List<String> episodes, List<String> sources) {
  public Task {
    episodes = List.copyOf(episodes);
    sources = List.copyOf(sources);
  }
}
