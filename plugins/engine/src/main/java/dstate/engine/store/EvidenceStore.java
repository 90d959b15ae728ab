package dstate.engine.store;

import dstate.api.ask.Evidence;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.engine.load.ReportAt;
import dstate.engine.load.SourceContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Keeps the sources and publishes snapshots. One thread at a time changes it; any thread reads the newest snapshot. */
public final class EvidenceStore {
  private final BiConsumer<String, IOException> unreadable;
  private final Map<String, SourceContent> contents = new LinkedHashMap<>();
  private final Map<String, List<Episode>> numbered = new LinkedHashMap<>();
  private final Map<String, SameBanners> earlier = new LinkedHashMap<>();
  private int opened;
  private String home = "";
  private volatile Evidence evidence;

  /** @param unreadable told the id of a source whose bytes can no longer be read */
  public EvidenceStore(BiConsumer<String, IOException> unreadable) {
    this.unreadable = unreadable;
    this.evidence = snapshot(0);
  }

  public Evidence evidence() {
    return evidence;
  }

  /** Id of the next source; ids of closed sources are not used again. */
  public String nextSource() {
    opened++;
    return Ids.source(opened);
  }

  /** Publishes what is now known of a source. */
  public synchronized void put(SourceContent content) {
    String id = content.source().id();
    contents.put(id, content);
    if (home.isEmpty() && !content.reports().isEmpty()) {
      home = id;
    }
    numbered.put(id, number(content));
    evidence = snapshot(evidence.version() + 1);
  }

  /** Takes a source out. Bare ids stay with the source that had them, so that no id ever means another report. */
  public synchronized SourceContent remove(String id) {
    SourceContent removed = contents.remove(id);
    numbered.remove(id);
    // What was the same as a banner of this source counts by itself now.
    List<SourceContent> rest = List.copyOf(contents.values());
    numbered.clear();
    earlier.clear();
    rest.forEach(content -> numbered.put(content.source().id(), number(content)));
    evidence = snapshot(evidence.version() + 1);
    return removed;
  }

  private Evidence snapshot(long version) {
    List<SourceContent> all = List.copyOf(contents.values());
    return new Snapshot(version, home, all, numbered, new EvidenceLines(all, unreadable));
  }

  /** Episodes of a source with ids, compared with the sources opened before it. */
  private List<Episode> number(SourceContent content) {
    String source = content.source().id();
    List<List<Integer>> episodes = Episodes.of(content.reports());
    Banner[] banners = new Banner[content.reports().size()];
    String[] ids = new String[episodes.size()];
    for (int e = 0; e < ids.length; e++) {
      ids[e] = Ids.in(source, home, "R" + (e + 1));
      for (int b = 0; b < episodes.get(e).size(); b++) {
        int i = episodes.get(e).get(b);
        banners[i] = banner(ids[e] + "." + (b + 1), "", content.reports().get(i), content);
      }
    }
    findSame(source, content, banners);
    List<Episode> made = new ArrayList<>(ids.length);
    for (int e = 0; e < ids.length; e++) {
      made.add(new Episode(ids[e], episodes.get(e).stream().map(i -> banners[i]).toList()));
    }
    return List.copyOf(made);
  }

  private void findSame(String source, SourceContent content, Banner[] banners) {
    SameBanners own = new SameBanners(List.of(banners));
    // Most sources share nothing with each other; of a directory of ten thousand only those with an equal head are compared.
    for (Map.Entry<String, SameBanners> before : earlier.entrySet()) {
      if (before.getKey().equals(source)) {
        break;
      }
      if (!own.sharesHeads(before.getValue())) {
        continue;
      }
      int[] match = own.match(before.getValue());
      for (int i = 0; i < match.length; i++) {
        if (match[i] >= 0 && banners[i].sameAs().isEmpty()) {
          Banner same = before.getValue().banner(match[i]);
          banners[i] = banner(banners[i].id(), same.sameAs().isEmpty() ? same.id() : same.sameAs(), content.reports().get(i), content);
        }
      }
    }
    if (banners.length > 0) {
      earlier.put(source, own.with(List.of(banners)));
    }
  }

  private static Banner banner(String id, String sameAs, ReportAt at, SourceContent content) {
    return new Banner(id, content.source().id(), content.source().file(), at.lines(), at.offset(), at.stamp(), at.boot(), sameAs, at.report());
  }
}
