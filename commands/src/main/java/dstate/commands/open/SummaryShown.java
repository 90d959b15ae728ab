package dstate.commands.open;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Report;
import dstate.api.model.Source;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.clock.Clocks;
import dstate.commands.report.Mute;
import dstate.commands.report.ReportColumns;
import dstate.commands.table.Foot;
import dstate.triage.group.Group;
import dstate.triage.onset.Onset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of the case.
 *
 * @param stuck the latest hung-task episode of each stuck task
 * @param still of these, in the last boot of their source
 * @param explained of these, with a known place of wait
 * @param kinds reports by kind, counted once over sources
 * @param mute boots in which the kernel stopped reporting
 * @param groups by resource
 * @param onset earliest back-dated window; empty: nothing hung
 * @param once reports counted once over sources
 */
public record SummaryShown(
    Ask ask, List<Episode> stuck, int still, int explained, Map<String, Long> kinds, List<Mute> mute, List<Group> groups,
    List<Onset> onset, int boots, List<Episode> once) implements Result {
  public static final String SCHEMA = "dstate.summary/1";
  private static final int GROUPS_SHOWN = 10;

  public SummaryShown {
    stuck = List.copyOf(stuck);
    kinds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    mute = List.copyOf(mute);
    groups = List.copyOf(groups);
    onset = List.copyOf(onset);
    once = List.copyOf(once);
  }

  public int unexplained() {
    return stuck.size() - explained;
  }

  /** Causes are not decided here, so what is stuck is undecided. */
  public String verdict() {
    return stuck.isEmpty() ? "none" : "undecided";
  }

  @Override
  public Sections shape() {
    return Sections.of(Sections.section("", facts()), Sections.section("", Prose.of(lines())));
  }

  private Facts facts() {
    Value.ObjBuilder reports = Value.object();
    kinds.forEach((kind, n) -> reports.put(kind, Value.count(n)));
    return Facts.of(SCHEMA)
        .data("stuck", Value.count(stuck.size()))
        .data("still_stuck", Value.count(still))
        .data("explained", Value.count(explained))
        .data("unexplained", Value.count(unexplained()))
        .data("verdict", Value.text(verdict()))
        .data("certainty", Value.text("guess"))
        .data("roots", Value.list(List.of()))
        .data("reports", reports.build())
        .data("mute", new Value.Bool(!mute.isEmpty()))
        .data("boots", Value.count(boots))
        .data("window", window())
        .data("sources", Value.list(ask.evidence().sources().stream().map(SummaryShown::source).toList()))
        .data("damage", Value.count(damage()))
        .build();
  }

  private static Value.Obj source(Source s) {
    return Value.object().put("id", Value.text(s.id())).put("file", Value.text(s.file())).put("format", Value.text(s.format()))
        .put("lines", Value.count(s.lines())).build();
  }

  /** From the first to the last banner, in source order: clocks of two sources are not compared. */
  private Value window() {
    if (once.isEmpty()) {
      return Value.ABSENT;
    }
    return Value.object().put("from", ReportColumns.time(once.get(0).first().stamp()))
        .put("until", ReportColumns.time(lastBanner().stamp())).build();
  }

  private Banner lastBanner() {
    String source = once.get(0).first().source();
    return once.stream().map(Episode::last).filter(b -> b.source().equals(source)).reduce((a, b) -> b.line() > a.line() ? b : a).orElseThrow();
  }

  private long damage() {
    return ask.evidence().sources().stream().mapToLong(s -> s.damage().size()).sum();
  }

  private List<Text> lines() {
    List<Text> lines = new ArrayList<>();
    if (ask.evidence().sources().isEmpty()) {
      lines.add(Text.of("Nothing is open. open PATH loads a log; open - takes pasted text; help lists the verbs."));
      return lines;
    }
    lines.add(host());
    if (once.isEmpty()) {
      lines.add(Text.of("no hung-task reports in " + Foot.number(lineCount()) + " lines; that is no proof of health"
          + " (the kernel may be mute, or the console incomplete)"));
    } else {
      stuck(lines);
      groups(lines);
    }
    mute.forEach(m -> lines.add(m.line()));
    if (!stuck.isEmpty() && mute.isEmpty()) {
      lines.add(Text.of("last report ").plus(Clocks.full(lastBanner().stamp())).plus(" (" + lastBanner().place()
          + "); nothing after it shows a task moving, and silence is not recovery"));
    }
    if (damage() > 0) {
      lines.add(Text.of(Foot.number(damage()) + " damaged " + Foot.plural("place", damage()) + " !", Style.DOUBT).plus("   (sources --damage)"));
    }
    lines.addAll(Foot.coverage(ask));
    lines.add(next());
    return lines;
  }

  private Text host() {
    Set<String> kernels = new LinkedHashSet<>();
    Set<String> taints = new LinkedHashSet<>();
    Set<Long> seconds = new LinkedHashSet<>();
    for (Episode e : once) {
      Report r = e.report();
      add(kernels, r.kernel());
      add(taints, r.taint());
      if (r.seconds() >= 0) {
        seconds.add(r.seconds());
      }
    }
    Text t = Text.of(boots == 1 ? "boot 1" : boots + " boots");
    t = kernels.isEmpty() ? t.plus("   kernel not named in the reports") : t.plus("   kernel " + some(kernels));
    t = taints.isEmpty() ? t : t.plus("   taint " + some(taints));
    return seconds.isEmpty() ? t
        : t.plus("   reported as blocked for " + seconds.stream().min(Long::compare).orElseThrow() + " s and more");
  }

  private static void add(Set<String> set, String word) {
    if (!word.isEmpty()) {
      set.add(word);
    }
  }

  private static String some(Set<String> words) {
    return words.stream().limit(3).collect(Collectors.joining(", ")) + (words.size() > 3 ? ", .." : "");
  }

  private long lineCount() {
    return ask.evidence().sources().stream().mapToLong(Source::lines).sum();
  }

  private void stuck(List<Text> lines) {
    int n = stuck.size();
    lines.add(Text.of(n + " blocked " + Foot.plural("task", n) + " in " + groups.size() + " " + Foot.plural("group", groups.size()), Style.STRONG)
        .plus("; place of wait known for " + explained + " of " + n + "; causes not decided by this version"));
    if (still < n) {
      lines.add(Text.of((n - still) + " of them in an earlier boot, gone with it; " + still + " not seen to move"));
    }
    for (Onset o : onset) {
      lines.add(o.known() ? Text.of("first hang ").plus(o.from() + " .. " + o.to(), Style.STRONG).plus(" (back-dated)") : Text.of(o.words()));
    }
    Map<String, Long> others = new LinkedHashMap<>(kinds);
    others.remove("hung-task");
    if (!others.isEmpty()) {
      lines.add(Text.of("other reports: " + others.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "))));
    }
  }

  private void groups(List<Text> lines) {
    int id = groups.stream().limit(GROUPS_SHOWN).mapToInt(g -> g.id().length()).max().orElse(0);
    for (Group g : groups.subList(0, Math.min(GROUPS_SHOWN, groups.size()))) {
      Report r = g.members().get(0).report();
      String tasks = String.format(java.util.Locale.ROOT, "%3d %-5s  ", g.tasks(), Foot.plural("task", g.tasks()));
      Text t = Text.of(" " + g.id() + " ".repeat(id - g.id().length()), Style.ID).plus("  " + tasks).plus(shared(g)).plus(g.top(), Style.SYMBOL);
      lines.add(t.plus("   ").plus(g.members().get(0).id(), Style.ID).plus(r.hasTask() ? " " + r.comm() + ":" + r.pid() : ""));
    }
    if (groups.size() > GROUPS_SHOWN) {
      lines.add(Text.of(" .. " + (groups.size() - GROUPS_SHOWN) + " more groups (groups)", Style.DIM));
    }
  }

  /** What the tasks of a group share, in words before the telling frame. */
  private static String shared(Group g) {
    return switch (g.rule()) {
      case "token", "token+device" -> "wait for " + g.key() + " in ";
      case "telling frame" -> "are stuck, for what is not known, in ";
      default -> "tell no place of wait: " + g.key().replace('-', ' ');
    };
  }

  private Text next() {
    if (once.isEmpty()) {
      return Text.of("next: sources, log, or open a file with the kernel's console", Style.DIM);
    }
    String id = once.get(0).id();
    String top = groups.isEmpty() || groups.get(0).top().isEmpty() ? "" : ", explain " + groups.get(0).top();
    return Text.of("next: reports, bt " + id + top + ", checklist run hung-first, note " + id + " TEXT", Style.DIM);
  }
}
