package dstate.api.model;

import java.util.List;

/**
 * One task (boot, comm, pid) reported once or again and again without a sign of progress between; a row of {@code
 * reports}. With a single banner it also stands for that banner ({@code reports --each}).
 *
 * @param id {@code R3}, {@code b:R3}; of a single banner {@code R3.1}
 * @param banners in line order, never empty
 */
public record Episode(String id, List<Banner> banners) {
  public Episode {
    banners = List.copyOf(banners);
    if (banners.isEmpty()) {
      throw new IllegalArgumentException("an episode has a banner");
    }
  }

  public Banner first() {
    return banners.get(0);
  }

  public Banner last() {
    return banners.get(banners.size() - 1);
  }

  public Report report() {
    return first().report();
  }

  public int repeat() {
    return banners.size();
  }

  /** A row a banner, with the banner's own id. */
  public List<Episode> each() {
    return banners.stream().map(b -> new Episode(b.id(), List.of(b))).toList();
  }

  /** Whether every banner was already counted from an earlier source. */
  public boolean duplicate() {
    return banners.stream().noneMatch(b -> b.sameAs().isEmpty());
  }
}
