package dstate.engine.store;

import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tasks that reports name. A task whose banners are the same in two sources is one task, named after the earlier source. */
final class Tasks {
  private final List<Task> all;
  private final Map<String, Task> byId = new HashMap<>();

  private Tasks(List<Task> all) {
    this.all = List.copyOf(all);
    all.forEach(task -> byId.put(task.id().toLowerCase(Locale.ROOT), task));
  }

  static Tasks of(List<Episode> episodes, String home) {
    Collector collector = new Collector(home);
    episodes.stream().filter(e -> e.report().hasTask()).forEach(collector::add);
    return new Tasks(collector.numbered());
  }

  /** By first report. */
  List<Task> all() {
    return all;
  }

  /** @param id in lower case */
  Optional<Task> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private record Key(String source, int boot, int pid, String comm) {}

  private static final class Draft {
    final Key key;
    final Banner first;
    final Set<String> episodes = new LinkedHashSet<>();
    final Set<String> sources = new LinkedHashSet<>();
    Report latest;
    int tgid = -1;
    String state = "";

    Draft(Key key, Banner first) {
      this.key = key;
      this.first = first;
    }
  }

  /** Puts the episodes of one task together. */
  private static final class Collector {
    private final String home;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> byBanner = new HashMap<>();

    Collector(String home) {
      this.home = home;
    }

    void add(Episode episode) {
      Banner first = episode.first();
      Report report = first.report();
      Key key = new Key(first.source(), first.boot(), report.pid(), report.comm());
      Draft draft = drafts.get(key);
      for (int i = 0; draft == null && i < episode.repeat(); i++) {
        draft = byBanner.get(episode.banners().get(i).sameAs());
      }
      if (draft == null) {
        draft = new Draft(key, first);
      }
      drafts.putIfAbsent(key, draft);
      draft.episodes.add(episode.id());
      draft.sources.add(first.source());
      for (Banner banner : episode.banners()) {
        byBanner.put(banner.id(), draft);
        // Times of two sources are not compared: the source that named the task first also says how long it is blocked.
        if (draft.latest == null || draft.key.source().equals(banner.source())) {
          draft.latest = banner.report();
        }
        draft.tgid = banner.report().tgid() >= 0 ? banner.report().tgid() : draft.tgid;
        draft.state = banner.report().state().isEmpty() ? draft.state : banner.report().state();
      }
    }

    List<Task> numbered() {
      Map<String, Set<Integer>> boots = new HashMap<>();
      for (Draft d : drafts.values()) {
        boots.computeIfAbsent(d.key.source() + " " + d.key.pid(), k -> new HashSet<>()).add(d.key.boot());
      }
      List<Task> tasks = new ArrayList<>();
      Set<Draft> done = new HashSet<>();
      Map<String, Integer> used = new HashMap<>();
      for (Draft d : drafts.values()) {
        if (!done.add(d)) {
          continue;
        }
        boolean severalBoots = boots.get(d.key.source() + " " + d.key.pid()).size() > 1;
        String id = Ids.in(d.key.source(), home, "T" + d.key.pid() + (severalBoots ? ".b" + d.key.boot() : ""));
        int nth = used.merge(id, 1, Integer::sum);
        // A pid used by a second task of the same boot, or a kworker that changed its name.
        tasks.add(task(d, nth == 1 ? id : id + ".n" + nth));
      }
      return tasks;
    }

    private static Task task(Draft d, String id) {
      Stamp since = d.first.stamp();
      return new Task(id, d.key.comm(), d.key.pid(), d.tgid, d.key.boot(), d.state, d.latest.seconds(),
          since.hasWall() ? since.wall() : since.mono(), List.copyOf(d.episodes), List.copyOf(d.sources));
    }
  }
}
