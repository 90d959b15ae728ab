package dstate.triage;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Job;
import dstate.api.ask.Lines;
import dstate.api.ask.Notes;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.ask.Settings;
import dstate.api.ask.Workspace;
import dstate.api.bytes.Bytes;
import dstate.api.model.Banner;
import dstate.api.model.Blocker;
import dstate.api.model.Citation;
import dstate.api.model.Coverage;
import dstate.api.model.Damage;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Marker;
import dstate.api.model.Report;
import dstate.api.model.Source;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import dstate.engine.filter.CoreFields;
import dstate.engine.filter.FilterCompiler;
import dstate.engine.filter.FilterContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Evidence made by hand, with the engine's real filters over it. One line a call; a report stands on its head line and one
 * line a frame.
 */
public final class EvidenceFixture {
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final Map<String, List<Stamp>> stamps = new LinkedHashMap<>();
  private final Map<String, List<Damage>> damage = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();
  private final List<Evidence.PlacedMarker> markers = new ArrayList<>();
  private final List<Episode> episodes = new ArrayList<>();
  private boolean complete = true;
  private int next = 1;

  public EvidenceFixture source(String id) {
    lines.computeIfAbsent(id, k -> new ArrayList<>());
    stamps.computeIfAbsent(id, k -> new ArrayList<>());
    return this;
  }

  public EvidenceFixture unrecognised(String id) {
    source(id);
    formats.put(id, Source.UNRECOGNISED);
    return this;
  }

  public EvidenceFixture line(String source, double seconds, String text) {
    source(source);
    lines.get(source).add(text);
    stamps.get(source).add(seconds < 0 ? Stamp.NONE : mono(seconds));
    return this;
  }

  public EvidenceFixture damage(String source, long line, String what) {
    source(source);
    damage.computeIfAbsent(source, k -> new ArrayList<>()).add(new Damage(line, -1, what));
    return this;
  }

  public EvidenceFixture marker(String source, Marker.Kind kind, double seconds, String text) {
    line(source, seconds, text);
    markers.add(new Evidence.PlacedMarker(source, lines.get(source).size(), 1, mono(seconds), new Marker(kind, text, -1)));
    return this;
  }

  public EvidenceFixture incomplete() {
    complete = false;
    return this;
  }

  /** A hung-task episode of one banner. */
  public EvidenceFixture hung(String source, double seconds, String comm, int pid, long blocked, String frames) {
    return hung(source, new double[] {seconds}, comm, pid, new long[] {blocked}, frames, List.of(), "");
  }

  public EvidenceFixture hungOn(String device, String source, double seconds, String comm, int pid, String frames) {
    return hung(source, new double[] {seconds}, comm, pid, new long[] {120}, frames, List.of(device), "");
  }

  public EvidenceFixture heldBy(String owner, String source, double seconds, String comm, int pid, String frames) {
    return hung(source, new double[] {seconds}, comm, pid, new long[] {120}, frames, List.of(), owner);
  }

  public EvidenceFixture hung(String source, double[] at, String comm, int pid, long[] blocked, String frames, List<String> devices, String owner) {
    source(source);
    String prefix = source.equals(lines.keySet().iterator().next()) ? "R" : source + ":R";
    int number = next++;
    List<Banner> banners = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      line(source, at[i], "INFO: task " + comm + ":" + pid + " blocked for more than " + blocked[i] + " seconds.");
      long head = lines.get(source).size();
      Report.Builder b = Report.of("hung-task");
      b.comm = comm;
      b.pid = pid;
      b.state = "D";
      b.seconds = blocked[i];
      List<dstate.api.model.Frame> placed = new ArrayList<>();
      for (dstate.api.model.Frame f : Stacks.of(frames).frames()) {
        line(source, at[i], " " + f.asText());
        placed.add(new dstate.api.model.Frame(f.n(), f.symbol(), f.offset(), f.size(), f.module(), f.reliable(), "", f.role(), lines.get(source).size()));
      }
      b.stack = new dstate.api.model.Stack("Call Trace", comm, pid, -1, placed);
      b.devices.addAll(devices);
      if (!owner.isEmpty()) {
        int colon = owner.lastIndexOf(':');
        b.blockers.add(new Blocker("mutex", "", owner.substring(0, colon), Integer.parseInt(owner.substring(colon + 1)), "", false, head));
      }
      banners.add(new Banner(prefix + number + "." + (i + 1), source, source + ".log", List.of(new LineRange(head, lines.get(source).size())), 0,
          stamps.get(source).get((int) head - 1), 1, "", b.build()));
    }
    episodes.add(new Episode(prefix + number, banners));
    return this;
  }

  private static Stamp mono(double seconds) {
    return new Stamp("", Stamp.NO_WALL, String.format(java.util.Locale.ROOT, "%.6f", seconds), (long) (seconds * 1e9), "", -1);
  }

  public List<Episode> episodes() {
    return episodes;
  }

  public Evidence evidence() {
    return new Made();
  }

  public Ask ask() {
    return ask(Settings.NONE);
  }

  public Ask ask(Settings settings) {
    Evidence evidence = evidence();
    return new Ask(evidence, Selection.NONE, only(Notes.class, Map.of("writable", a -> false)), settings, workspace(evidence), Job.QUIET);
  }

  private Workspace workspace(Evidence evidence) {
    Knowledge knowledge = Stacks.KNOWLEDGE;
    List<FieldDef> fields = new ArrayList<>(CoreFields.all());
    fields.addAll(TriageFields.of(knowledge));
    FilterCompiler compiler = new FilterCompiler(fields);
    return only(Workspace.class, Map.of(
        "knowledge", a -> knowledge,
        "fields", a -> fields,
        "filter", a -> filter(compiler, a, evidence)));
  }

  @SuppressWarnings("unchecked")
  private static Filter filter(FilterCompiler compiler, Object[] args, Evidence evidence) {
    return compiler.compile((Scope) args[0], (List<String>) args[1], new FilterContext(evidence, ((Ask) args[2]).selection(), Map.of()));
  }

  /** The methods that triage may call; another one is a mistake of the code under test. */
  private static <T> T only(Class<T> type, Map<String, Function<Object[], Object>> methods) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
      Function<Object[], Object> known = methods.get(method.getName());
      if (known == null) {
        throw new AssertionError("triage asked for " + type.getSimpleName() + "." + method.getName());
      }
      return known.apply(args == null ? new Object[0] : args);
    }));
  }

  private final class Made implements Evidence {
    private final Map<Class<?>, Object> derived = new HashMap<>();

    @Override
    public long version() {
      return 1;
    }

    @Override
    public Coverage coverage() {
      return complete ? Coverage.WHOLE : new Coverage(false, List.of("a read to 61 %"));
    }

    @Override
    public List<Source> sources() {
      return lines.keySet().stream().map(id -> new Source(id, id + ".log", formats.getOrDefault(id, "printk"), Source.State.LOADED,
          lines.get(id).size(), new Source.Owned(0, 0, 0, lines.get(id).size()), 1, "id-" + id, 1, "mono", damage.getOrDefault(id, List.of()))).toList();
    }

    @Override
    public List<Episode> reports() {
      return List.copyOf(episodes);
    }

    @Override
    public List<Task> tasks() {
      return episodes.stream().map(e -> new Task("T" + e.report().pid(), e.report().comm(), e.report().pid(), -1, 1, "D", e.report().seconds(), "",
          List.of(e.id()), List.of(e.first().source()))).toList();
    }

    @Override
    public List<PlacedMarker> markers() {
      return List.copyOf(markers);
    }

    @Override
    public Lines lines() {
      return new Lines() {
        @Override
        public Optional<Line> line(String source, long number) {
          List<String> texts = lines.getOrDefault(source, List.of());
          if (number < 1 || number > texts.size()) {
            return Optional.empty();
          }
          Bytes text = Bytes.utf8(texts.get((int) number - 1));
          return Optional.of(new Line(source, number, 0, text, stamps.get(source).get((int) number - 1), text));
        }

        @Override
        public Iterable<Line> range(String source, long first, long last) {
          List<Line> range = new ArrayList<>();
          for (long n = first; n <= last; n++) {
            line(source, n).ifPresent(range::add);
          }
          return range;
        }

        @Override
        public Optional<Citation> cite(String source, long number) {
          return line(source, number).map(l -> new Citation(source, source + ".log", number, 0, "id-" + source, l.raw().text()));
        }
      };
    }

    @Override
    public Optional<Source> source(String id) {
      return sources().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Episode> report(String id) {
      return episodes.stream().filter(e -> e.id().equalsIgnoreCase(id)).findFirst();
    }

    @Override
    public Optional<Task> task(String id) {
      return tasks().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    @Override
    public <T> T derived(Class<T> type, Function<Evidence, T> compute) {
      Object known = derived.get(type);
      if (known == null) {
        known = compute.apply(this);
        derived.put(type, known);
      }
      return type.cast(known);
    }
  }
}
