package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.FieldDef.Type;
import dstate.api.ask.Scope;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.api.model.Stack;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fields of episodes. What differs between the banners of one has a value a banner. */
final class ReportFields {
  private ReportFields() {}

  static List<FieldDef> all() {
    return List.of(
        of("id", Type.ID, "R3, b:R3, R3.1; ranges R3..R9", e -> List.of(e.id())),
        of("kind", Type.SYMBOL, "hung-task, soft-lockup ..; a prefix up to a dash: hung", e -> List.of(e.report().kind())),
        with("task", Type.ID, "pid, comm, comm:pid or id of the task", ReportFields::task),
        of("comm", Type.TEXT, "name of the task", e -> CoreFields.text(e.report().comm())),
        of("pid", Type.NUMBER, "process id", e -> CoreFields.count(e.report().pid())),
        of("tgid", Type.NUMBER, "thread group", e -> CoreFields.count(e.report().tgid())),
        of("ppid", Type.NUMBER, "parent", e -> CoreFields.count(e.report().ppid())),
        of("state", Type.ID, "state letter: D (UN) R (RU) S (IN) Z (ZO)", e -> each(e, b -> CoreFields.text(b.report().state()))),
        of("secs", Type.NUMBER, "seconds, as the latest banner says; 10m is understood", e -> CoreFields.count(e.last().report().seconds())),
        of("repeat", Type.NUMBER, "how many banners it has", e -> List.of((long) e.repeat())),
        of("sym", Type.SYMBOL, "any frame of its stacks, with and without compiler suffix", e -> each(e, b -> symbols(b.report()))),
        of("mod", Type.SYMBOL, "module of any frame", e -> each(e, b -> modules(b.report()))),
        of("dev", Type.SYMBOL, "device the report itself names", e -> each(e, b -> b.report().devices())),
        of("taint", Type.TEXT, "taint letters", e -> each(e, b -> CoreFields.text(b.report().taint()))),
        of("release", Type.TEXT, "kernel release and build", e -> each(e, b -> CoreFields.text(b.report().kernel()))),
        of("workqueue", Type.TEXT, "its Workqueue: line", e -> each(e, b -> CoreFields.text(b.report().facts().getOrDefault("workqueue", "")))),
        of("src", Type.ID, "source: a, b", e -> each(e, b -> List.of(b.source()))),
        of("source", Type.ID, "source: a, b", e -> each(e, b -> List.of(b.source()))),
        of("file", Type.TEXT, "path as given", e -> each(e, b -> List.of(b.file()))),
        of("line", Type.NUMBER, "first lines of its banners", e -> each(e, b -> List.of(b.line()))),
        of("end_line", Type.NUMBER, "last lines of its banners", e -> each(e, b -> List.of(b.endLine()))),
        of("boot", Type.NUMBER, "boot, counted from 1; 0 the newest, -1 the one before", e -> List.of((long) e.first().boot())),
        of("time", Type.TIME, "of any banner: 14:53..14:56, an ISO date, R3-10s..R3+2m, -5m.. from the end",
            e -> each(e, b -> CoreFields.stamp(b.stamp()))),
        of("mono", Type.DURATION, "seconds of the kernel's clock, of any banner", e -> each(e, b -> CoreFields.mono(b.stamp()))),
        of("first", Type.TIME, "time of the first banner", e -> CoreFields.stamp(e.first().stamp())),
        of("last", Type.TIME, "time of the last banner", e -> CoreFields.stamp(e.last().stamp())),
        with("age", Type.DURATION, "time since the first report of its boot", ReportFields::age),
        of("cpu", Type.NUMBER, "processor", e -> each(e, b -> CoreFields.count(b.report().cpu()))),
        of("same_as", Type.ID, "the same banner in an earlier source", e -> each(e, b -> CoreFields.text(b.sameAs()))),
        of("damage", Type.TEXT, "what is cut or torn", e -> each(e, b -> b.report().damage().stream().map(d -> d.what()).toList())),
        with("text", Type.TEXT, "any of its lines, without prefix", ReportFields::lines));
  }

  private static FieldDef of(String name, Type type, String about, Function<Episode, List<?>> values) {
    return new FieldDef(name, Scope.REPORTS, type, about, (row, evidence) -> values.apply((Episode) row));
  }

  private static FieldDef with(String name, Type type, String about, BiFunction<Episode, Evidence, List<?>> values) {
    return new FieldDef(name, Scope.REPORTS, type, about, (row, evidence) -> values.apply((Episode) row, evidence));
  }

  /** What the banners say, each value once. */
  private static List<?> each(Episode episode, Function<Banner, List<?>> values) {
    if (episode.banners().size() == 1) {
      return values.apply(episode.first());
    }
    Set<Object> all = new LinkedHashSet<>();
    episode.banners().forEach(b -> all.addAll(values.apply(b)));
    return List.copyOf(all);
  }

  private static List<String> symbols(Report report) {
    Set<String> symbols = new LinkedHashSet<>();
    frames(report).forEach(f -> {
      symbols.add(f.symbol());
      symbols.add(f.baseSymbol());
    });
    return List.copyOf(symbols);
  }

  private static List<String> modules(Report report) {
    return frames(report).map(Frame::module).filter(m -> !m.isEmpty()).distinct().toList();
  }

  private static Stream<Frame> frames(Report report) {
    return Stream.concat(Stream.of(report.stack()), report.stacks().stream()).map(Stack::frames).flatMap(List::stream);
  }

  /** Kept with the snapshot: the task of each episode. */
  private record TaskIds(Map<String, String> byEpisode) {
    static TaskIds of(Evidence evidence) {
      Map<String, String> ids = new HashMap<>();
      for (Task task : evidence.tasks()) {
        task.episodes().forEach(e -> ids.put(e, task.id()));
      }
      return new TaskIds(ids);
    }

    /** Of an episode, or of a single banner of one. */
    List<String> of(String episode) {
      int dot = episode.indexOf('.');
      String id = byEpisode.getOrDefault(episode, byEpisode.getOrDefault(dot < 0 ? episode : episode.substring(0, dot), ""));
      return CoreFields.text(id);
    }
  }

  private static List<String> task(Episode episode, Evidence evidence) {
    Report report = episode.report();
    if (!report.hasTask()) {
      return CoreFields.text(report.comm());
    }
    List<String> names = new ArrayList<>(CoreFields.text(report.comm()));
    names.add(String.valueOf(report.pid()));
    names.add(report.comm() + ":" + report.pid());
    names.addAll(evidence.derived(TaskIds.class, TaskIds::of).of(episode.id()));
    return names;
  }

  /** Kept with the snapshot: the earliest clocks of each boot, mono and wall. */
  private record Starts(Map<String, long[]> byBoot) {
    static Starts of(Evidence evidence) {
      Map<String, long[]> starts = new HashMap<>();
      for (Episode episode : evidence.reports()) {
        Stamp stamp = episode.first().stamp();
        long[] start = starts.computeIfAbsent(key(episode), k -> new long[] {Long.MAX_VALUE, Long.MAX_VALUE});
        start[0] = stamp.hasMono() ? Math.min(start[0], stamp.monoNanos()) : start[0];
        start[1] = stamp.wallNanos() == Stamp.NO_WALL ? start[1] : Math.min(start[1], stamp.wallNanos());
      }
      return new Starts(starts);
    }

    static String key(Episode episode) {
      return episode.first().source() + " " + episode.first().boot();
    }
  }

  private static List<Long> age(Episode episode, Evidence evidence) {
    long[] start = evidence.derived(Starts.class, Starts::of).byBoot().get(Starts.key(episode));
    Stamp stamp = episode.first().stamp();
    if (start == null) {
      return List.of();
    }
    return stamp.hasMono() ? List.of(stamp.monoNanos() - start[0])
        : stamp.wallNanos() == Stamp.NO_WALL ? List.of() : List.of(stamp.wallNanos() - start[1]);
  }

  private static List<String> lines(Episode episode, Evidence evidence) {
    List<String> lines = new ArrayList<>();
    for (Banner banner : episode.banners()) {
      for (LineRange range : banner.lines()) {
        for (Line line : evidence.lines().range(banner.source(), range.first(), range.last())) {
          lines.add(line.text().text());
        }
      }
    }
    return lines;
  }
}
