package dstate.commands.stack;

import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Report;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.commands.table.Catalogue.Col;
import dstate.triage.waitpoint.FrameRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack as {@code bt} shows it. @param current number of the selected frame; -1: none */
record StackShown(Episode report, FrameFold fold, int current) implements Result {
  @Override
  public Table shape() {
    var catalogue = FrameCells.catalogue(current);
    List<Col<FrameRole>> cols = Stream.concat(catalogue.people().stream(), catalogue.script().stream()).toList();
    List<Column> columns = cols.stream().map(Col::column).toList();
    List<List<Cell>> rows = fold.shown().stream().map(r -> cols.stream().map(c -> c.cell().apply(r)).toList()).toList();
    return Table.of(catalogue.schema(), columns, rows).titled(title(report).plus(waits())).headless().footed(foot().toArray(Text[]::new));
  }

  /** {@code R3  mysqld:30318  D  122 s  x7}. */
  static Text title(Episode e) {
    Report r = e.report();
    Banner last = e.last();
    Text t = Text.of(e.id(), Style.ID).plus("  ");
    t = r.hasTask() ? t.plus(r.comm() + ":" + r.pid(), Style.STRONG) : t.plus(r.kind());
    t = r.state().isEmpty() ? t : t.plus("  " + r.state());
    t = last.report().seconds() < 0 ? t : t.plus("  " + last.report().seconds() + " s");
    return e.repeat() > 1 ? t.plus("  x" + e.repeat()) : t;
  }

  /** What the telling frame says, also where its row has no room for words. */
  private Text waits() {
    return fold.shown().stream().filter(FrameRole::telling).findFirst()
        .map(r -> Text.of("  ").plus(r.words(), Style.BAD)).orElse(Text.EMPTY);
  }

  private List<Text> foot() {
    List<String> parts = new ArrayList<>();
    if (!fold.above().isEmpty()) {
      parts.add(numbers(fold.above()) + " folded above: plumbing");
    }
    if (!fold.unreliable().isEmpty()) {
      parts.add(fold.unreliable().size() + " unreliable (?) folded");
    }
    if (!fold.below().isEmpty()) {
      parts.add(numbers(fold.below()) + " cut by the number: bt shows all");
    }
    if (fold.shown().isEmpty() && parts.isEmpty()) {
      return List.of(Text.of("no frames in this report", Style.DOUBT));
    }
    return parts.isEmpty() ? List.of() : List.of(Text.of("(" + String.join("; ", parts) + "; bt --all shows every frame)", Style.DIM));
  }

  private static String numbers(List<FrameRole> frames) {
    return frames.size() <= 3
        ? frames.stream().map(f -> "#" + f.frame().n()).collect(Collectors.joining(" "))
        : "#" + frames.get(0).frame().n() + " to #" + frames.get(frames.size() - 1).frame().n();
  }
}
