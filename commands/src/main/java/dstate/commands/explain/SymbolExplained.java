package dstate.commands.explain;

import dstate.api.ask.Ask;
import dstate.api.model.Episode;
import dstate.api.model.WaitPoint;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.triage.waitpoint.FrameRoles;
import dstate.triage.waitpoint.Tellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kernel function. @param tellingIn reports whose telling frame it is @param in other reports that have it on the stack */
record SymbolExplained(String symbol, Optional<WaitPoint> row, List<String> tellingIn, List<String> in) implements Result {
  static SymbolExplained of(Ask ask, String symbol, Optional<WaitPoint> row) {
    Tellings tellings = Tellings.in(ask.evidence(), ask.workspace().knowledge());
    List<String> telling = new ArrayList<>();
    List<String> in = new ArrayList<>();
    for (Episode e : ask.evidence().reports()) {
      if (tellings.of(e).top().equals(symbol)) {
        telling.add(e.id());
      } else if (e.report().stack().frames().stream().anyMatch(f -> f.baseSymbol().equals(symbol))) {
        in.add(e.id());
      }
    }
    return new SymbolExplained(symbol, row, List.copyOf(telling), List.copyOf(in));
  }

  @Override
  public Shape shape() {
    var facts = Explained.facts(symbol, "symbol", row.map(WaitPoint::means).orElse(""))
        .data("role", Value.text(role())).data("layer", Value.text(row.map(WaitPoint::layer).orElse("")))
        .data("waits_for", Value.text(row.map(WaitPoint::waitsFor).orElse(""))).data("next", Value.text(row.map(WaitPoint::next).orElse("")))
        .data("since", Value.text(row.map(WaitPoint::since).orElse(""))).data("until", Value.text(row.map(WaitPoint::until).orElse("")))
        .data("source", Value.text(row.map(WaitPoint::file).orElse("")))
        .data("telling_in", Value.texts(tellingIn)).data("in", Value.texts(in)).build();
    List<Text> lines = new ArrayList<>();
    if (row.isPresent()) {
      known(lines, row.get());
    } else {
      lines.add(Text.of(symbol, Style.SYMBOL).plus("  not in the wait-point table: what a task waits for in it is not known", Style.GUESS));
    }
    seen(lines, "  tells in ", tellingIn, "top");
    seen(lines, "  on the stack of ", in, "sym");
    if (tellingIn.isEmpty() && in.isEmpty()) {
      lines.add(Text.of("  in no loaded report", Style.DIM));
    }
    return Explained.shape(facts, lines);
  }

  private String role() {
    return row.map(r -> r.role().name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private void known(List<Text> lines, WaitPoint w) {
    Text head = Text.of(symbol, Style.SYMBOL).plus("  " + role() + ", " + w.layer());
    lines.add(w.waitsFor().isEmpty() ? head : head.plus("  waits for ").plus(FrameRoles.phrase(w.waitsFor()), Style.BAD));
    if (!w.means().isEmpty()) {
      lines.add(Text.of("  " + w.means()));
    }
    if (!w.next().isEmpty()) {
      lines.add(Text.of("  next: ", Style.STRONG).plus(w.next()));
    }
    String versions = (w.since().isEmpty() ? "" : " since " + w.since()) + (w.until().isEmpty() ? "" : " until " + w.until());
    if (!w.file().isEmpty() || !versions.isEmpty()) {
      lines.add(Text.of("  source: " + (w.file() + versions).trim(), Style.DIM));
    }
  }

  private void seen(List<Text> lines, String words, List<String> ids, String field) {
    if (!ids.isEmpty()) {
      String some = String.join(" ", ids.subList(0, Math.min(8, ids.size()))) + (ids.size() > 8 ? " .. (" + ids.size() + ")" : "");
      lines.add(Text.of(words).plus(some, Style.ID).plus("  (reports " + field + ":" + symbol + ")", Style.DIM));
    }
  }
}
