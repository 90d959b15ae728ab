package dstate.triage.checklist;

import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.model.Banner;
import dstate.api.model.Certainty;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Marker;
import dstate.api.model.Source;
import dstate.triage.group.Group;
import dstate.triage.onset.Onset;
import dstate.triage.waitpoint.FrameRoles;
import dstate.triage.waitpoint.SystemCalls;
import dstate.triage.waitpoint.Telling;
import dstate.triage.waitpoint.WaitToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code value(NAME)} knows of a case. */
final class NamedValues {
  /** Default of hung_task_warnings, kernel/hung_task.c, sysctl_hung_task_warnings = 10, 2.6.32 to 6.14 (rule S5). */
  static final int DEFAULT_BUDGET = 10;
  /** Bottom of a whole stack: where a task enters the kernel or a kernel thread begins. */
  private static final Set<String> BOTTOMS = Set.of(
      "kthread", "ret_from_fork", "ret_from_fork_asm", "ret_from_kernel_thread", "kernel_thread_helper", "child_rip", "kernel_thread",
      "kernel_thread_starter", "system_call_fastpath", "system_call", "system_call_common", "system_call_exception", "sysenter_do_call",
      "sysenter_dispatch", "tracesys", "ia32_sysret", "do_syscall_64", "do_fast_syscall_32", "do_int80_syscall_32",
      "entry_SYSCALL_64_after_hwframe", "entry_SYSCALL_64_fastpath", "entry_SYSENTER_compat_after_hwframe", "el0_svc", "el0_svc_naked",
      "el0t_64_sync", "el0_sync", "ret_fast_syscall", "asm_exc_page_fault", "page_fault", "async_page_fault", "int_ret_from_sys_call",
      "retint_user", "smpboot_thread_fn", "ret_from_exception", "handle_exception", "syscall_common");
  /** Kinds of waits that stand above the block layer. */
  private static final Set<String> ABOVE_BLOCK = Set.of("lock", "journal", "freeze", "throttle", "outside", "memory", "object", "thread", "cpu");

  /** Formats that hold block events, by the names their readers will have. */
  private static final Set<String> TRACE_FORMATS = Set.of("blktrace", "blkparse", "ftrace", "trace-dat", "perf", "perf-script");

  private static final Map<String, Function<NamedValues, Optional<Measured>>> NAMES = Map.of(
      "heads", NamedValues::heads, "mute", NamedValues::mute, "gaps", NamedValues::gaps, "cut", NamedValues::cut,
      "onset", NamedValues::onset, "root", NamedValues::root, "above", NamedValues::above, "traces", NamedValues::traces,
      "unrecognised", NamedValues::unrecognised);

  private final Situation situation;

  NamedValues(Situation situation) {
    this.situation = situation;
  }

  static Set<String> names() {
    return NAMES.keySet();
  }

  /** Empty: not known, or no such name. */
  Optional<Measured> value(String name) {
    return Optional.ofNullable(NAMES.get(name)).flatMap(f -> f.apply(this));
  }

  /** Most hung-task banners within one boot of one source. */
  private Optional<Measured> heads() {
    Map<String, Long> perBoot = banners();
    long most = perBoot.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return Optional.of(Measured.number(most, most + (most == 1 ? " banner" : " banners") + (perBoot.size() > 1 ? " in the boot with most" : "")));
  }

  private Map<String, Long> banners() {
    return situation.evidence().reports().stream()
        .filter(e -> e.report().kind().equals(Situation.HUNG))
        .flatMap(e -> e.banners().stream())
        .filter(b -> b.sameAs().isEmpty())
        .collect(Collectors.groupingBy(b -> "boot " + b.boot() + " of " + b.source(), LinkedHashMap::new, Collectors.counting()));
  }

  /**
   * 1 when reports end before the stuck tasks do: the kernel says so (6.5 and later), or a boot has exactly as many heads as
   * the default budget. More heads than that mean the budget was raised.
   */
  private Optional<Measured> mute() {
    Optional<PlacedMarker> said = situation.evidence().markers().stream().filter(m -> m.marker().kind() == Marker.Kind.MUTE).findFirst();
    if (said.isPresent()) {
      return Optional.of(Measured.number(1, "the kernel says at " + said.get().source() + ":" + said.get().line() + " that later reports are suppressed"));
    }
    return Optional.of(banners().entrySet().stream().filter(e -> e.getValue() == DEFAULT_BUDGET).findFirst()
        .map(e -> Measured.number(1, "10 heads in " + e.getKey() + ", the default budget: later ones may be missing (S5)"))
        .orElseGet(() -> Measured.number(0, heads().orElseThrow().words() + ", not mute")));
  }

  /** Places where a log lost lines or a report is damaged. */
  private Optional<Measured> gaps() {
    List<String> places = new ArrayList<>();
    situation.evidence().markers().stream().filter(m -> m.marker().kind() == Marker.Kind.LOST)
        .forEach(m -> places.add(m.source() + ":" + m.line() + " " + m.marker().text()));
    for (Source s : situation.evidence().sources()) {
      s.damage().forEach(d -> places.add(s.id() + (d.line() > 0 ? ":" + d.line() : "") + " " + d.what()));
    }
    if (!situation.evidence().coverage().complete()) {
      return Optional.empty();
    }
    return Optional.of(Measured.number(places.size(), places.isEmpty() ? "no gap in the log" : places.size() + " gaps, first " + places.get(0)));
  }

  /** Reports whose stack has no bottom. */
  private Optional<Measured> cut() {
    List<String> cut = situation.hung().stream().filter(e -> isCut(e)).map(Episode::id).toList();
    return Optional.of(Measured.number(cut.size(),
        cut.isEmpty() ? "every stack is whole" : cut.size() + " cut stacks: " + String.join(" ", cut.subList(0, Math.min(4, cut.size())))));
  }

  private static boolean isCut(Episode e) {
    return e.report().stack().frames().stream().map(Frame::baseSymbol).noneMatch(NamedValues::isBottom);
  }

  private static boolean isBottom(String symbol) {
    return BOTTOMS.contains(symbol) || !SystemCalls.name(symbol).isEmpty();
  }

  private Optional<Measured> onset() {
    Onset onset = situation.onset();
    String who = situation.chosen().map(g -> g.id() + " ").orElse("");
    return onset.known() ? Optional.of(Measured.number(onset.toNanos(), who + onset.words())) : Optional.empty();
  }

  /** Share of hung tasks that wait above the block layer. */
  private Optional<Measured> above() {
    List<Episode> hung = situation.hung();
    if (hung.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = hung.stream()
        .filter(e -> WaitToken.of(situation.tellings().of(e).waitsFor()).filter(t -> ABOVE_BLOCK.contains(t.kind())).isPresent())
        .map(Episode::id).toList();
    return Optional.of(Measured.number((double) ids.size() / hung.size(), ids.size() + " of " + hung.size() + " wait above the block layer"));
  }

  /** Loaded sources that are traces: none can be recognised before there is a reader for them. */
  private Optional<Measured> traces() {
    List<String> ids = situation.evidence().sources().stream()
        .filter(s -> TRACE_FORMATS.contains(s.format())).map(Source::id).toList();
    return Optional.of(Measured.number(ids.size(), ids.isEmpty() ? "no block trace is loaded" : "traces: " + String.join(" ", ids)));
  }

  private Optional<Measured> unrecognised() {
    List<String> ids = situation.evidence().sources().stream().filter(s -> !s.recognised()).map(Source::id).toList();
    return Optional.of(Measured.number(ids.size(), ids.isEmpty() ? "every source is recognised" : "not recognised: " + String.join(" ", ids)));
  }

  /** What the largest group's wait ends in, by the vocabulary of tokens; the first three groups in words. */
  private Optional<Measured> root() {
    if (situation.groups().isEmpty()) {
      return Optional.empty();
    }
    String words = situation.groups().stream().limit(3).map(this::rootWords).collect(Collectors.joining("; "));
    return Optional.of(Measured.word(root(situation.groups().get(0)), words));
  }

  private String rootWords(Group g) {
    Telling telling = situation.tellings().of(g.members().get(0));
    String waits = telling.waitsFor().isEmpty() ? "what is not known" : FrameRoles.phrase(telling.waitsFor());
    String at = telling.top().isEmpty() ? "" : " in " + telling.top();
    return g.id() + ": " + g.tasks() + (g.tasks() == 1 ? " task waits for " : " tasks wait for ") + waits + at + " (" + telling.certainty().word()
        + "), which ends in " + rootPhrase(root(g)) + " (" + Certainty.INFERRED.weaker(telling.certainty()).word() + ")";
  }

  private static String rootPhrase(String root) {
    return switch (root) {
      case "device" -> "a device";
      case "queue-slot" -> "the full queue of a device";
      case "journal" -> "a journal";
      case "lock" -> "the owner of a lock";
      case "object" -> "another user of an object";
      case "thread" -> "another thread";
      case "cpu" -> "a CPU";
      case "server" -> "a server, host or daemon";
      case "time" -> "a timer";
      case "freeze" -> "a freeze or a suspended device";
      case "stacked" -> "a stacked device";
      case "unknown" -> "what is not known";
      default -> root;
    };
  }

  /** A queue's slot stays a queue's slot below any driver; other waits inside bcache, md and dm belong to those first. */
  private String root(Group g) {
    Episode first = g.members().get(0);
    Telling telling = situation.tellings().of(first);
    String root = WaitToken.of(telling.waitsFor()).map(WaitToken::root).orElse("unknown");
    if (root.equals("queue-slot") || root.equals("lock") || root.equals("memory")) {
      return root;
    }
    return switch (telling.layer()) {
      case "bcache" -> "bcache";
      case "md", "dm", "drbd", "loop" -> "stacked";
      default -> root;
    };
  }

  /** Places behind a named value, for citations. */
  List<Rows.Place> places(String name) {
    return switch (name) {
      case "mute" -> situation.evidence().markers().stream().filter(m -> m.marker().kind() == Marker.Kind.MUTE)
          .map(m -> new Rows.Place(m.source(), m.line())).limit(1).toList();
      case "onset", "root" -> situation.chosen().stream().flatMap(g -> g.members().stream().limit(2)).map(Episode::first)
          .map(NamedValues::place).toList();
      default -> List.of();
    };
  }

  private static Rows.Place place(Banner b) {
    return new Rows.Place(b.source(), b.line());
  }
}
