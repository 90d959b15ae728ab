package dstate.commands.stack;

import dstate.api.ask.Ask;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.commands.table.Foot;
import dstate.triage.waitpoint.FrameRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One frame with what is known of it.
 *
 * @param callee the reliable frame it called, further in; empty: innermost
 * @param means sentence of the wait-point table; empty: not in it
 * @param place of its line, {@code a:120}
 * @param others ids of other reports of this boot with the symbol
 */
record FrameShown(Episode report, FrameRole frame, Optional<Frame> callee, String means, String place, List<String> others)
    implements Result {
  FrameShown {
    others = List.copyOf(others);
  }

  static FrameShown of(Ask ask, Episode report, List<FrameRole> roles, int n) {
    FrameRole frame = roles.get(n);
    Optional<Frame> callee = roles.subList(0, n).stream().map(FrameRole::frame)
        .filter(f -> !FrameFold.skipped(report.report().stack(), f)).reduce((a, b) -> b);
    String symbol = frame.frame().baseSymbol();
    List<String> others = ask.evidence().reports().stream()
        .filter(e -> !e.id().equals(dstate.commands.place.Pick.episodeId(report.id())) && e.first().source().equals(report.first().source())
            && e.first().boot() == report.first().boot())
        .filter(e -> e.report().stack().frames().stream().anyMatch(f -> f.baseSymbol().equals(symbol)))
        .map(Episode::id).toList();
    String means = ask.workspace().knowledge().waitPoint(frame.frame()).map(w -> w.means()).orElse("");
    return new FrameShown(report, frame, callee, means, report.first().source() + ":" + frame.frame().line(), others);
  }

  @Override
  public Sections shape() {
    Facts.Builder facts = Facts.of(FrameCells.SCHEMA);
    FrameCells.object(frame).fields().forEach(facts::data);
    return Sections.of(Sections.section("", facts.build()), Sections.section("", Prose.of(lines())));
  }

  private List<Text> lines() {
    List<Text> lines = new ArrayList<>();
    Text head = FrameCells.number(frame, true).plus("  ").plus(FrameCells.symbol(frame.frame()));
    lines.add(callee.map(f -> head.plus("      caller of ").plus(f.symbol(), Style.SYMBOL)).orElse(head));
    // words of a context frame are the start of its meaning: said once
    if (!frame.words().isEmpty() && !means.startsWith(frame.words())) {
      lines.add(Text.of("       ").plus(FrameCells.says(frame)));
    }
    if (!means.isEmpty()) {
      lines.add(Text.of("       ").plus(means).plus(" (explain " + frame.frame().baseSymbol() + ")", Style.DIM));
    }
    if (!frame.frame().reliable()) {
      lines.add(Text.of("       ? found on the stack, not by unwinding: it need not have called the frame above", Style.DOUBT));
    }
    lines.add(Text.of("       " + place, Style.ID).plus("  of ").plus(report.id(), Style.ID));
    if (!others.isEmpty()) {
      String some = String.join(" ", others.subList(0, Math.min(8, others.size()))) + (others.size() > 8 ? " .." : "");
      lines.add(Text.of("       in " + others.size() + " other " + Foot.plural("report", others.size()) + " of this boot: ")
          .plus(some, Style.ID).plus(" (reports sym:" + frame.frame().baseSymbol() + ")", Style.DIM));
    }
    return lines;
  }
}
