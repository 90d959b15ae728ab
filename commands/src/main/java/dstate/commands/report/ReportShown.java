package dstate.commands.report;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Blocker;
import dstate.api.model.Damage;
import dstate.api.model.Episode;
import dstate.api.model.HeldLocks;
import dstate.api.model.LineRange;
import dstate.api.model.Note;
import dstate.api.model.Report;
import dstate.api.model.Stack;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.commands.clock.Clocks;
import dstate.commands.place.Pick;
import dstate.commands.stack.FrameCells;
import dstate.commands.stack.FrameFold;
import dstate.commands.table.Foot;
import dstate.triage.group.Group;
import dstate.triage.onset.Onset;
import dstate.triage.waitpoint.FrameRole;
import dstate.triage.waitpoint.FrameRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One report with everything that is known of it.
 *
 * @param facts its row of {@code reports --full}
 * @param onset since when it is stuck
 * @param group by resource
 * @param frames of its own stack
 * @param notes about it
 * @param full with what is folded otherwise
 */
record ReportShown(
    Ask ask, Episode report, Facts facts, Onset onset, Optional<Group> group, List<FrameRole> frames, List<Note> notes, boolean full)
    implements Result {
  ReportShown {
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
  }

  static ReportShown of(Ask ask, Episode e, boolean full) {
    ReportColumns columns = new ReportColumns(ask);
    String episode = Pick.episodeId(e.id());
    List<Note> notes = ask.notes().notes().stream().filter(n -> n.about().equals(e.id()) || n.about().equals(episode)).toList();
    List<FrameRole> frames = FrameRoles.of(e.report().stack(), ask.workspace().knowledge());
    return new ReportShown(ask, e, columns.facts(e), Onset.of(e), columns.group(e), frames, notes, full);
  }

  @Override
  public Sections shape() {
    List<Text> lines = new ArrayList<>();
    lines.add(head());
    lines.add(place());
    if (report.report().seconds() >= 0) {
      lines.add(Text.of("    " + onset.words()));
    }
    said(lines);
    stack(lines);
    if (full) {
      rest(lines);
    }
    for (Damage d : report.first().report().damage()) {
      lines.add(Text.of("    damage: ", Style.DOUBT).plus(d.what()).plus(d.line() > 0 ? " at " + report.first().source() + ":" + d.line() : ""));
    }
    for (Note n : notes) {
      lines.add(Text.of("notes: ").plus(n.id(), Style.ID).plus(" (" + n.status().word() + ") \"" + n.text().replace('\n', ' ') + "\""));
    }
    return Sections.of(Sections.section("", facts), Sections.section("", Prose.of(lines)));
  }

  private Text head() {
    Report r = report.report();
    Text t = Text.of(report.id(), Style.ID).plus("  " + r.kind().replace('-', ' ') + "  ");
    if (r.hasTask()) {
      t = t.plus(r.comm() + ":" + r.pid(), Style.STRONG).plus(r.tgid() >= 0 && r.tgid() != r.pid() ? " (tgid " + r.tgid() + ")" : "");
    }
    t = r.state().isEmpty() ? t : t.plus("  state " + r.state());
    t = r.seconds() < 0 ? t : t.plus("  " + report.last().report().seconds() + " s");
    if (report.repeat() > 1) {
      Clocks clocks = Clocks.of(ask, List.of(report.first().stamp(), report.last().stamp()));
      t = t.plus("  x" + report.repeat() + " from " + clocks.words(report.first()) + " to " + clocks.words(report.last()));
    } else {
      t = t.plus("  ").plus(Clocks.full(report.first().stamp()));
    }
    return t.plus("  boot " + report.first().boot());
  }

  private Text place() {
    Banner b = report.first();
    boolean intact = b.report().damage().isEmpty();
    String lines = b.lines().stream().map(ReportShown::range).collect(Collectors.joining(","));
    Text t = Text.of("    source ").plus(b.source() + ":" + lines, Style.ID).plus(intact ? " (intact)" : " (torn !)", intact ? Style.PLAIN : Style.DOUBT);
    t = group.isPresent() ? t.plus("  group ").plus(group.get().id(), Style.ID).plus(" (" + group.get().key() + ")") : t;
    t = b.report().devices().isEmpty() ? t : t.plus("  device " + String.join(",", b.report().devices()) + ", named by the report");
    return b.sameAs().isEmpty() ? t : t.plus("  same as ").plus(b.sameAs(), Style.ID);
  }

  private static String range(LineRange r) {
    return r.first() == r.last() ? Long.toString(r.first()) : r.first() + "-" + r.last();
  }

  /** What the report says beside its stack: taint, kernel, workqueue, blockers. */
  private void said(List<Text> lines) {
    Report r = report.report();
    if (!r.taint().isEmpty() || !r.kernel().isEmpty()) {
      lines.add(Text.of("    " + (r.taint().isEmpty() ? "" : "taint " + r.taint() + "  ") + (r.kernel().isEmpty() ? "" : "kernel " + r.kernel())));
    }
    new TreeMap<>(r.facts()).forEach((name, value) -> lines.add(Text.of("    " + name + ": " + value)));
    for (Blocker b : r.blockers()) {
      String owner = b.ownerKnown() ? (b.last() ? "last held by " : "held by ") + b.ownerComm() + ":" + b.ownerPid() : "its owner is not found";
      lines.add(Text.of("    blocked on a " + b.lock() + ", " + owner, Style.STRONG).plus("  " + report.first().source() + ":" + b.line(), Style.ID));
    }
  }

  private void stack(List<Text> lines) {
    Stack stack = report.report().stack();
    FrameFold fold = FrameFold.of(stack, frames, full ? FrameFold.Depth.ALL : FrameFold.Depth.RELIABLE, 0);
    frames(lines, fold.shown());
    List<String> folded = new ArrayList<>();
    if (!fold.unreliable().isEmpty()) {
      folded.add(fold.unreliable().size() + " unreliable (?) " + Foot.plural("frame", fold.unreliable().size()));
    }
    if (!full && !report.report().folded().isEmpty()) {
      folded.add(report.report().folded().size() + " raw stack or register " + Foot.plural("line", report.report().folded().size()));
    }
    int more = report.report().stacks().size();
    if (!full && more > 0) {
      folded.add(more + " further " + Foot.plural("stack", more));
    }
    if (!folded.isEmpty()) {
      lines.add(Text.of("     " + String.join(" and ", folded) + " folded (report " + report.id() + " --full)", Style.DIM));
    }
    if (frames.isEmpty()) {
      lines.add(Text.of("     no stack in this report", Style.DOUBT));
    }
  }

  private static void frames(List<Text> lines, List<FrameRole> shown) {
    int number = shown.stream().mapToInt(r -> Integer.toString(r.frame().n()).length()).max().orElse(1);
    int wide = Math.min(60, shown.stream().mapToInt(r -> FrameCells.symbol(r.frame()).plain().length()).max().orElse(0));
    for (FrameRole r : shown) {
      Text symbol = FrameCells.symbol(r.frame());
      String n = Integer.toString(r.frame().n());
      Text line = Text.of(" #" + n + " ".repeat(number - n.length()) + "  ", Style.ID).plus(symbol);
      lines.add(r.words().isEmpty() && !r.telling() ? line
          : line.plus(" ".repeat(Math.max(0, wide - symbol.plain().length()) + 2)).plus(FrameCells.says(r)));
    }
  }

  /** Further stacks, locks, modules and registers. */
  private void rest(List<Text> lines) {
    Report r = report.report();
    for (Stack s : r.stacks()) {
      lines.add(Text.of("    " + s.title() + (s.comm().isEmpty() ? "" : "  " + s.comm() + ":" + s.pid()) + (s.cpu() < 0 ? "" : "  cpu " + s.cpu()), Style.HEAD));
      frames(lines, FrameRoles.of(s, ask.workspace().knowledge()));
    }
    for (HeldLocks h : r.locks()) {
      lines.add(Text.of("    held by " + h.comm() + ":" + h.pid(), Style.HEAD));
      h.locks().forEach(l -> lines.add(Text.of("      " + l.name() + " " + l.address() + " at " + l.at() + "  " + report.first().source() + ":" + l.line())));
    }
    if (!r.modules().isEmpty()) {
      lines.add(Text.of("    modules: " + r.modules()));
    }
    r.registers().lines().forEach(l -> lines.add(Text.of("    " + l, Style.DIM)));
  }
}
