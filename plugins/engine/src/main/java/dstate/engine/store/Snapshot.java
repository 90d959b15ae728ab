package dstate.engine.store;

import dstate.api.ask.Evidence;
import dstate.api.ask.Lines;
import dstate.api.model.Coverage;
import dstate.api.model.Episode;
import dstate.api.model.Marker;
import dstate.api.model.Source;
import dstate.api.model.Task;
import dstate.engine.load.SourceContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One state of the evidence. */
final class Snapshot implements Evidence {
  private final long version;
  private final String home;
  private final Coverage coverage;
  private final List<Source> sources;
  private final Map<String, List<Episode>> bySource;
  private final List<PlacedMarker> markers;
  private final Lines lines;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  /** Made when first asked for: of the snapshots published while a source is read, most are looked at by nobody. */
  private volatile List<Episode> reports;
  private volatile Tasks tasks;

  /** @param bySource episodes of each source, in its order */
  Snapshot(long version, String home, List<SourceContent> contents, Map<String, List<Episode>> bySource, Lines lines) {
    this.version = version;
    this.home = home;
    List<String> unfinished = contents.stream().map(SourceContent::unfinished).filter(u -> !u.isEmpty()).toList();
    this.coverage = unfinished.isEmpty() ? Coverage.WHOLE : new Coverage(false, unfinished);
    this.sources = contents.stream().map(SourceContent::source).toList();
    this.bySource = new LinkedHashMap<>(bySource);
    this.markers = contents.stream().flatMap(c -> c.markers().stream()).toList();
    this.lines = lines;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Coverage coverage() {
    return coverage;
  }

  @Override
  public List<Source> sources() {
    return sources;
  }

  @Override
  public List<Episode> reports() {
    List<Episode> known = reports;
    if (known == null) {
      known = bySource.values().stream().flatMap(List::stream).toList();
      reports = known;
    }
    return known;
  }

  @Override
  public List<Task> tasks() {
    return knownTasks().all();
  }

  private Tasks knownTasks() {
    Tasks known = tasks;
    if (known == null) {
      known = Tasks.of(reports(), home);
      tasks = known;
    }
    return known;
  }

  @Override
  public List<PlacedMarker> markers() {
    return markers;
  }

  /** By the boot markers: those that count one boot twice carry the same number. */
  @Override
  public int bootOf(String source, long line) {
    int boot = 1;
    for (PlacedMarker marker : markers) {
      if (marker.source().equals(source) && marker.marker().kind() == Marker.Kind.BOOT && marker.line() <= line) {
        boot = marker.boot();
      }
    }
    return boot;
  }

  @Override
  public Lines lines() {
    return lines;
  }

  @Override
  public Optional<Source> source(String id) {
    return sources.stream().filter(s -> s.id().equalsIgnoreCase(id)).findFirst();
  }

  @Override
  public Optional<Episode> report(String typed) {
    Optional<Ids.ReportId> id = Ids.report(typed);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    List<Episode> episodes = bySource.getOrDefault(id.get().source().isEmpty() ? home : id.get().source(), List.of());
    if (id.get().episode() > episodes.size()) {
      return Optional.empty();
    }
    Episode episode = episodes.get(id.get().episode() - 1);
    int banner = id.get().banner();
    if (banner == 0) {
      return Optional.of(episode);
    }
    return banner > episode.repeat()
        ? Optional.empty()
        : Optional.of(new Episode(episode.banners().get(banner - 1).id(), List.of(episode.banners().get(banner - 1))));
  }

  @Override
  public Optional<Task> task(String typed) {
    String id = typed.toLowerCase(Locale.ROOT);
    Optional<Task> byId = knownTasks().byId(id.startsWith(home + ":") ? id.substring(home.length() + 1) : id);
    if (byId.isPresent()) {
      return byId;
    }
    int pid = Ids.number(typed);
    List<Task> fitting = tasks().stream().filter(t -> t.pid() == pid || t.comm().equals(typed)).limit(2).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  @Override
  public <T> T derived(Class<T> type, Function<Evidence, T> compute) {
    // Not computeIfAbsent: what is computed may ask for another derived value, which that forbids.
    Object known = derived.get(type);
    if (known == null) {
      T computed = compute.apply(this);
      Object before = derived.putIfAbsent(type, computed);
      known = before == null ? computed : before;
    }
    return type.cast(known);
  }
}
