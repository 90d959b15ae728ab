package dstate.triage.checklist;

import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.api.model.Banner;
import dstate.api.model.Checklist.Probe;
import dstate.api.model.Damage;
import dstate.api.model.Episode;
import dstate.api.model.Line;
import dstate.api.model.Marker;
import dstate.api.model.Source;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import dstate.triage.group.Group;
import dstate.triage.onset.Onset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fetches the rows of a probe. */
final class RowReader {
  /** What the base program cannot read yet, in words for the answer. */
  private static final Map<String, String> NO_READER = Map.of(
      "io", "nothing here reads I/O records: no block trace can be loaded in this version",
      "events", "nothing here reads block events: no trace can be loaded in this version",
      "devices", "no device tree is read in this version",
      "chains", "wait chains are not worked out in this version",
      "locks", "lock lists are kept with their reports, there are no lock rows in this version",
      "sys", "pasted command output is not read in this version: answer by hand");

  private final Situation situation;

  RowReader(Situation situation) {
    this.situation = situation;
  }

  Rows read(Probe probe) {
    if (NO_READER.containsKey(probe.from())) {
      return Rows.none(NO_READER.get(probe.from()));
    }
    if (situation.evidence().sources().stream().noneMatch(Source::recognised)) {
      return Rows.none("no log is loaded");
    }
    return switch (probe.from()) {
      case "reports" -> reports(probe);
      case "tasks" -> tasks(probe);
      case "log" -> log(probe);
      case "sources" -> sources(probe);
      case "run" -> new Rows(true, "", Scope.REPORTS, List.of(), 0, List.of(), List.of(), List.of());
      default -> Rows.none("nothing here reads rows of kind '" + probe.from() + "'");
    };
  }

  private Predicate<Object> wanted(Probe probe, Scope scope) {
    Filter where = situation.filter(scope, probe.where());
    if (probe.unless().isEmpty()) {
      return where::matches;
    }
    Filter unless = situation.filter(scope, probe.unless());
    return row -> where.matches(row) && !unless.matches(row);
  }

  private Rows reports(Probe probe) {
    Onset onset = situation.onset();
    Optional<Window> window = Window.of(probe.during(), onset);
    if (window.isEmpty()) {
      return Rows.none("the window " + probe.during() + " is not known: " + onset.words());
    }
    Predicate<Object> wanted = wanted(probe, Scope.REPORTS);
    List<Object> rows = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Rows.Place> places = new ArrayList<>();
    for (Episode e : situation.evidence().reports()) {
      if (!e.duplicate() && during(e, probe, window.get()) && wanted.test(e)) {
        rows.add(e);
        ids.add(e.id());
        places.add(new Rows.Place(e.first().source(), e.first().line()));
        situation.tellings().of(e).frame().filter(f -> f.line() > 0).ifPresent(f -> places.add(new Rows.Place(e.first().source(), f.line())));
      }
    }
    return new Rows(true, "", Scope.REPORTS, rows, rows.size(), ids, places, gaps(situation.evidence().sources(), s -> true));
  }

  private boolean during(Episode e, Probe probe, Window window) {
    if (probe.during().equals("boot")) {
      return situation.chosen().map(g -> g.members().get(0).first()).map(b -> b.boot() == e.first().boot() && b.source().equals(e.first().source())).orElse(true);
    }
    Stamp stamp = e.first().stamp();
    return window.isAll() || nanos(stamp).map(window::contains).orElse(false);
  }

  private Rows tasks(Probe probe) {
    Predicate<Object> wanted = wanted(probe, Scope.TASKS);
    List<Task> rows = situation.evidence().tasks().stream().filter(wanted).toList();
    List<Rows.Place> places = rows.stream()
        .flatMap(t -> t.episodes().stream().limit(1))
        .flatMap(id -> situation.evidence().report(id).stream())
        .map(e -> new Rows.Place(e.first().source(), e.first().line()))
        .toList();
    return new Rows(true, "", Scope.TASKS, List.copyOf(rows), rows.size(), rows.stream().map(Task::id).toList(), places,
        gaps(situation.evidence().sources(), s -> true));
  }

  private Rows sources(Probe probe) {
    Predicate<Object> wanted = wanted(probe, Scope.SOURCES);
    List<Source> rows = situation.evidence().sources().stream().filter(wanted).toList();
    return new Rows(true, "", Scope.SOURCES, List.copyOf(rows), rows.size(), rows.stream().map(Source::id).toList(), List.of(),
        gaps(situation.evidence().sources(), s -> true));
  }

  private Rows log(Probe probe) {
    Onset onset = situation.onset();
    Optional<Window> window = Window.of(probe.during(), onset);
    if (window.isEmpty()) {
      return Rows.none("the window " + probe.during() + " is not known: " + onset.words());
    }
    LogRows found = new LogRows(wanted(probe, Scope.LOG));
    if (window.get().isAll()) {
      List<Source> logs = situation.evidence().sources().stream().filter(Source::recognised).toList();
      logs.forEach(s -> found.scan(s, 1, s.lines(), Window.ALL));
      return found.rows(gaps(logs, s -> true));
    }
    // A window is a time of one clock, so only the source and the boot it was taken from can be looked at.
    Banner banner = onsetBanner();
    Source source = situation.evidence().source(banner.source()).orElseThrow();
    long first = bootStart(banner);
    long last = window.get().to() == Long.MAX_VALUE ? bootEnd(banner, source) : banner.line();
    found.scan(source, first, last, window.get());
    List<String> gaps = new ArrayList<>(gaps(List.of(source), d -> d.line() < 0 || d.line() >= first && d.line() <= last));
    // The kernel's clock starts at 0: a log that has the boot lacks nothing of a window that would begin before it.
    long from = onset.clock() == Onset.Clock.MONO ? Math.max(0, window.get().from()) : window.get().from();
    if (found.earliest > from) {
      gaps.add("the log of " + source.id() + " starts after the window does");
    }
    return found.rows(gaps);
  }

  /** The banner whose onset is the earliest of the chosen group. */
  private Banner onsetBanner() {
    List<Episode> members = situation.chosen().map(Group::members).orElseThrow();
    Onset onset = situation.onset();
    return members.stream().filter(e -> Onset.of(e).equals(onset)).findFirst().orElse(members.get(0)).first();
  }

  private long bootStart(Banner banner) {
    return boots(banner.source()).filter(l -> l <= banner.line()).reduce((a, b) -> b).orElse(1L);
  }

  private long bootEnd(Banner banner, Source source) {
    return boots(banner.source()).filter(l -> l > banner.line()).findFirst().map(l -> l - 1).orElse(source.lines());
  }

  private Stream<Long> boots(String source) {
    return situation.evidence().markers().stream()
        .filter(m -> m.source().equals(source) && m.marker().kind() == Marker.Kind.BOOT).map(PlacedMarker::line);
  }

  /** What is missing from the sources, in words; {@code within} says which damage counts. */
  private List<String> gaps(List<Source> sources, Predicate<Damage> within) {
    List<String> gaps = new ArrayList<>(situation.evidence().coverage().complete() ? List.of() : situation.evidence().coverage().unfinished());
    if (!situation.evidence().coverage().complete() && gaps.isEmpty()) {
      gaps.add("not everything is read");
    }
    for (Source s : sources) {
      s.damage().stream().filter(within).findFirst().ifPresent(d -> gaps.add(s.id() + (d.line() > 0 ? ":" + d.line() : "") + ": " + d.what()));
    }
    return gaps;
  }

  private Optional<Long> nanos(Stamp stamp) {
    return switch (situation.onset().clock()) {
      case MONO -> stamp.hasMono() ? Optional.of(stamp.monoNanos()) : Optional.empty();
      case WALL -> stamp.wallNanos() != Stamp.NO_WALL ? Optional.of(stamp.wallNanos()) : Optional.empty();
      case NONE -> Optional.empty();
    };
  }

  /** Collects matching lines; a line without a stamp has the time of the one before it. */
  private final class LogRows {
    private final Predicate<Object> wanted;
    private final List<Object> rows = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Rows.Place> places = new ArrayList<>();
    private long count;
    private long earliest = Long.MAX_VALUE;

    LogRows(Predicate<Object> wanted) {
      this.wanted = wanted;
    }

    void scan(Source source, long first, long last, Window window) {
      long now = Long.MIN_VALUE;
      int since = 0;
      for (Line line : situation.evidence().lines().range(source.id(), first, Math.min(last, source.lines()))) {
        if (++since % 4096 == 0) {
          situation.ask().job().check();
        }
        Optional<Long> at = nanos(line.stamp());
        now = at.orElse(now);
        earliest = at.map(t -> Math.min(earliest, t)).orElse(earliest);
        if ((window.isAll() || window.contains(now)) && wanted.test(line)) {
          count++;
          if (rows.size() < Rows.KEPT) {
            rows.add(line);
            ids.add(line.place());
            places.add(new Rows.Place(line.source(), line.number()));
          }
        }
      }
    }

    Rows rows(List<String> gaps) {
      return new Rows(true, "", Scope.LOG, rows, count, ids, places, gaps);
    }
  }
}
