package dstate.engine;

import dstate.api.ask.Evidence;
import dstate.api.ask.Lines;
import dstate.api.bytes.Bytes;
import dstate.api.model.Banner;
import dstate.api.model.Citation;
import dstate.api.model.Coverage;
import dstate.api.model.Damage;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.api.model.Source;
import dstate.api.model.Stack;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Evidence written down in a test: sources as lines of text, reports by hand. */
public final class HandMade implements Evidence {
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, List<Line>> lines = new HashMap<>();
  private final List<Episode> reports = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final Map<Class<?>, Object> derived = new HashMap<>();

  /** A source whose lines start with {@code SECONDS } (kernel clock) or {@code ISO-TIME }, or with neither. */
  public HandMade source(String id, String file, String identity, int boots, String... text) {
    List<Line> all = new ArrayList<>();
    long offset = 0;
    for (int i = 0; i < text.length; i++) {
      int blank = text[i].indexOf(' ');
      String head = blank < 0 ? "" : text[i].substring(0, blank);
      Stamp stamp = head.matches("[0-9]+\\.[0-9]+") ? mono(head) : head.matches("[0-9-]+T[0-9:.]+") ? wall(head) : Stamp.NONE;
      String message = stamp.equals(Stamp.NONE) ? text[i] : text[i].substring(blank + 1);
      all.add(new Line(id, i + 1, offset, Bytes.utf8(text[i]), stamp, Bytes.utf8(message)));
      offset += text[i].length() + 1;
    }
    lines.put(id, all);
    sources.add(new Source(id, file, "printk", Source.State.LOADED, all.size(), new Source.Owned(0, 0, 0, all.size()), offset, identity,
        boots, "mono", List.of()));
    return this;
  }

  public static Stamp mono(String seconds) {
    return new Stamp("", Stamp.NO_WALL, seconds, new java.math.BigDecimal(seconds).movePointRight(9).longValueExact(), "", -1);
  }

  public static Stamp wall(String iso) {
    long nanos = iso.startsWith("--") ? Stamp.NO_WALL
        : java.time.LocalDateTime.parse(iso).toEpochSecond(java.time.ZoneOffset.UTC) * 1_000_000_000L;
    return new Stamp(iso, nanos, "", -1, "", -1);
  }

  /** A report of lines {@code first..last} of a source, stamped as its first line is. */
  public HandMade report(String id, String source, int boot, long first, long last, Consumer<Report.Builder> fill) {
    Report.Builder builder = Report.of("hung-task");
    fill.accept(builder);
    return report(id, source, boot, first, last, builder.build());
  }

  public HandMade report(String id, String source, int boot, long first, long last, Report report) {
    reports.add(new Episode(id, List.of(banner(id + ".1", source, boot, first, last, report))));
    return this;
  }

  /** One more banner of the last report. */
  public HandMade again(long first, long last) {
    Episode episode = reports.remove(reports.size() - 1);
    List<Banner> banners = new ArrayList<>(episode.banners());
    Banner b = episode.first();
    banners.add(banner(episode.id() + "." + (banners.size() + 1), b.source(), b.boot(), first, last, b.report()));
    reports.add(new Episode(episode.id(), banners));
    return this;
  }

  private Banner banner(String id, String source, int boot, long first, long last, Report report) {
    Line head = lines.get(source).get((int) first - 1);
    String file = source(source).orElseThrow().file();
    return new Banner(id, source, file, List.of(new LineRange(first, last)), head.offset(), head.stamp(), boot, "", report);
  }

  public HandMade task(Task task) {
    tasks.add(task);
    return this;
  }

  public static Stack stack(String... frames) {
    List<Frame> all = new ArrayList<>();
    for (String frame : frames) {
      String[] parts = frame.split(" ");
      String module = parts.length > 1 ? parts[1] : "";
      all.add(new Frame(all.size(), parts[0], 16, 32, module, true, "", "", 1));
    }
    return new Stack("Call Trace", "", -1, -1, all);
  }

  @Override
  public long version() {
    return 1;
  }

  @Override
  public Coverage coverage() {
    return Coverage.WHOLE;
  }

  @Override
  public List<Source> sources() {
    return sources;
  }

  @Override
  public List<Episode> reports() {
    return reports;
  }

  @Override
  public List<Task> tasks() {
    return tasks;
  }

  public List<Line> log(String source) {
    return lines.get(source);
  }

  @Override
  public Lines lines() {
    return new Lines() {
      @Override
      public Optional<Line> line(String source, long number) {
        List<Line> all = lines.getOrDefault(source, List.of());
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get((int) number - 1));
      }

      @Override
      public Iterable<Line> range(String source, long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(n -> line(source, n)).flatMap(Optional::stream).toList();
      }

      @Override
      public Optional<Citation> cite(String source, long number) {
        Source s = source(source).orElseThrow();
        return line(source, number).map(l -> new Citation(source, s.file(), number, l.offset(), s.identity(), l.raw().text()));
      }
    };
  }

  @Override
  public Optional<Source> source(String id) {
    return sources.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Episode> report(String id) {
    return reports.stream().flatMap(e -> java.util.stream.Stream.concat(java.util.stream.Stream.of(e), e.each().stream()))
        .filter(e -> e.id().equalsIgnoreCase(id)).findFirst();
  }

  @Override
  public Optional<Task> task(String id) {
    return tasks.stream().filter(t -> Arrays.asList(t.id(), String.valueOf(t.pid()), t.comm()).contains(id)).findFirst();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T derived(Class<T> type, Function<Evidence, T> compute) {
    if (!derived.containsKey(type)) {
      derived.put(type, compute.apply(this));
    }
    return (T) derived.get(type);
  }

  /** Damage, for reports that are not whole. */
  public static Damage damage(String what) {
    return new Damage(-1, -1, what);
  }
}
