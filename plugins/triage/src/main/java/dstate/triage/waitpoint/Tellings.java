package dstate.triage.waitpoint;

import dstate.api.ask.Evidence;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import java.util.HashMap;
import java.util.Map;

/** The telling frame of every banner of a snapshot, chosen once. */
public final class Tellings {
  private final Knowledge knowledge;
  private final Map<String, Telling> byBanner = new HashMap<>();

  private Tellings(Evidence evidence, Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Episode e : evidence.reports()) {
      for (Banner b : e.banners()) {
        byBanner.put(b.id(), TellingFrame.of(b.report().stack(), knowledge));
      }
    }
  }

  public static Tellings in(Evidence evidence, Knowledge knowledge) {
    return evidence.derived(Tellings.class, e -> new Tellings(e, knowledge));
  }

  /** Of an episode's first banner; an episode that is not of the snapshot is read anew. */
  public Telling of(Episode episode) {
    Telling known = byBanner.get(episode.first().id());
    return known != null ? known : TellingFrame.of(episode.report().stack(), knowledge);
  }
}
