package dstate.shell.complete;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Report;
import dstate.api.spi.VerbPack.VerbDef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ids, symbols and names of what is loaded. */
record Loaded(Ask ask, List<VerbDef> verbs, Map<String, List<String>> settings) {
  /** Reports whose stacks are looked through for symbols at a key press. */
  private static final int STACKS = 500;

  void offer(Offer offer, Argument kind, List<String> before) {
    switch (kind) {
      case REPORT -> ask.evidence().reports().forEach(e -> offer.add(e.id(), "report", about(e)));
      case TASK -> ask.evidence().tasks().forEach(t -> offer.add(t.id(), "task", t.comm()));
      case SOURCE -> ask.evidence().sources().forEach(s -> offer.add(s.id(), "source", s.file()));
      case NOTE -> ask.notes().notes().forEach(n -> offer.add(n.id(), "note", shortened(n.text())));
      case FRAME -> frames(offer);
      case SYMBOL -> symbols(offer);
      case CASE -> {
        if (!before.isEmpty() || offer.word().length() > 0) {
          ask.workspace().cases().forEach(c -> offer.add(c.name(), "case", c.notes() + " notes, " + c.lastWrite()));
        }
      }
      case SETTING -> settings(offer, before);
      case TOPIC -> {
        verbs.forEach(v -> offer.add(v.name(), "verb", v.about()));
        verbs.stream().map(VerbDef::topic).distinct().forEach(t -> offer.add(t, "topic", ""));
        offer.add("filter", "topic", "the filter expression and its fields");
      }
      case VERB -> verbs.forEach(v -> offer.add(v.name(), v.topic(), v.about()));
      default -> {
        // filters, paths, formats and checklists are offered by others
      }
    }
  }

  private static String about(Episode e) {
    Report r = e.report();
    return r.kind() + (r.hasTask() ? " " + r.comm() + ":" + r.pid() : "");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "~";
  }

  /** Frames of the selected report, by number and by name. */
  private void frames(Offer offer) {
    Optional<Banner> banner = ask.evidence().report(ask.selection().report()).map(Episode::first);
    for (Frame f : banner.map(b -> b.report().stack().frames()).orElse(List.of())) {
      offer.add(Integer.toString(f.n()), "frame", f.symbol());
      offer.add(f.baseSymbol(), "symbol", "#" + f.n());
    }
  }

  private void symbols(Offer offer) {
    Set<String> seen = new LinkedHashSet<>();
    ask.evidence().reports().stream().limit(STACKS).forEach(e -> e.report().stack().frames().forEach(f -> seen.add(f.baseSymbol())));
    seen.forEach(s -> offer.add(s, "symbol in the reports", ask.workspace().knowledge().waitPoint(s).map(w -> w.waitsFor()).orElse("")));
    if (!offer.word().isEmpty()) {
      ask.workspace().knowledge().terms().forEach(t -> offer.add(t.word(), "glossary", shortened(t.means())));
      ask.workspace().knowledge().waitPoints().forEach(w -> offer.add(w.symbol(), "wait point", w.waitsFor()));
    }
  }

  private void settings(Offer offer, List<String> before) {
    if (before.isEmpty()) {
      settings.forEach((name, values) -> offer.add(name, "setting", String.join(" ", values)));
    } else {
      settings.getOrDefault(before.get(0), List.of()).forEach(v -> offer.add(v, "value of " + before.get(0), ""));
    }
  }
}
