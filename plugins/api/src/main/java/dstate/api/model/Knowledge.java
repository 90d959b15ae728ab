package dstate.api.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the knowledge packs say, by name. A later pack's row for the same symbol replaces an earlier one. */
public final class Knowledge {
  private final Map<String, WaitPoint> waitPoints = new LinkedHashMap<>();
  private final Map<String, Term> terms = new LinkedHashMap<>();

  public Knowledge(List<WaitPoint> waitPoints, List<Term> terms) {
    waitPoints.forEach(w -> this.waitPoints.put(w.symbol(), w));
    terms.forEach(t -> this.terms.put(t.word(), t));
  }

  /** The row of a frame, by its base symbol. */
  public Optional<WaitPoint> waitPoint(Frame frame) {
    return waitPoint(frame.baseSymbol());
  }

  public Optional<WaitPoint> waitPoint(String baseSymbol) {
    return Optional.ofNullable(waitPoints.get(baseSymbol));
  }

  public Optional<Term> term(String word) {
    return Optional.ofNullable(terms.get(word));
  }

  public List<WaitPoint> waitPoints() {
    return List.copyOf(waitPoints.values());
  }

  public List<Term> terms() {
    return List.copyOf(terms.values());
  }
}
