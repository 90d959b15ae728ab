package dstate.commands.explain;

import dstate.api.model.WaitPoint;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.triage.waitpoint.FrameRoles;
import java.util.ArrayList;
import java.util.List;

/** Something tasks wait for. @param rows functions that wait for it */
record TokenExplained(String token, List<WaitPoint> rows) implements Result {
  @Override
  public Shape shape() {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of(FrameRoles.phrase(token), Style.STRONG).plus("  is what tasks wait for in:"));
    rows.stream().limit(12).forEach(w -> lines.add(Text.of("  ").plus(w.symbol(), Style.SYMBOL).plus("  " + w.means())));
    if (rows.size() > 12) {
      lines.add(Text.of("  .. and " + (rows.size() - 12) + " more", Style.DIM));
    }
    return Explained.shape(
        Explained.facts(token, "waits_for", "").data("symbols", Value.texts(rows.stream().map(WaitPoint::symbol).toList())).build(), lines);
  }
}
