package dstate.engine.store;

import dstate.api.model.Banner;
import dstate.api.model.Frame;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Finds the banners that two sources share: a console and its dmesg, two members of an archive.
 *
 * <p>Equal head (comm, pid, secs), equal reliable stack, and one constant offset between a clock of the one and a clock of
 * the other that fits what they share within a second. Whatever repeats (a task reported every two minutes, ten hosts of one
 * image) has equal heads and stacks, so the offset decides: of the banners that have a partner by head and stack, and lie in
 * the time that both sources cover, more than half must fit it. Lines lost by one of the two leave the rest. Where one source
 * has no clock at all (dmesg -t, journalctl -o cat), equal heads and stacks are paired in their order.
 */
final class SameBanners {
  /** Offsets tried; the true one is among the first pairs unless nearly all banners were lost by one side. */
  private static final int OFFSETS = 64;

  private static final List<ToLongFunction<Stamp>> CLOCKS = List.of(Times::mono, Times::wall);

  private final List<Banner> banners;
  private final Map<Key, List<Integer>> byKey;
  private final Key[] keys;

  /** The banners of one source, in line order. */
  SameBanners(List<Banner> banners) {
    this.banners = banners;
    this.keys = new Key[banners.size()];
    this.byKey = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      Report report = banners.get(i).report();
      if (!report.comm().isEmpty()) {
        keys[i] = Key.of(report);
        byKey.computeIfAbsent(keys[i], k -> new ArrayList<>(1)).add(i);
      }
    }
  }

  private SameBanners(List<Banner> banners, SameBanners compared) {
    this.banners = banners;
    this.keys = compared.keys;
    this.byKey = compared.byKey;
  }

  /** The same source when its banners know which earlier ones they are the same as. */
  SameBanners with(List<Banner> known) {
    return new SameBanners(known, this);
  }

  Banner banner(int i) {
    return banners.get(i);
  }

  boolean sharesHeads(SameBanners other) {
    boolean smaller = byKey.size() <= other.byKey.size();
    return (smaller ? byKey : other.byKey).keySet().stream().anyMatch((smaller ? other.byKey : byKey)::containsKey);
  }

  /**
   * What must be equal.
   *
   * @param frames reliable frames, or all where none is
   * @param stack their symbols and offsets as one number: kept for every report, so not as text
   */
  private record Key(String kind, String comm, int pid, long seconds, int frames, long stack) {
    static Key of(Report r) {
      boolean all = r.stack().allUnreliable();
      int frames = 0;
      long stack = 0;
      for (Frame f : r.stack().frames()) {
        if (f.reliable() || all) {
          frames++;
          stack = (stack ^ f.symbol().hashCode()) * 0x9E3779B97F4A7C15L;
          stack = (Long.rotateLeft(stack, 29) ^ f.offset()) * 0xBF58476D1CE4E5B9L;
        }
      }
      return new Key(r.kind(), r.comm(), r.pid(), r.seconds(), frames, stack);
    }
  }

  /** Index in {@code earlier} of the same banner, for each of this source; -1: none. */
  int[] match(SameBanners earlier) {
    List<List<Integer>> partners = new ArrayList<>(keys.length);
    for (Key key : keys) {
      partners.add(key == null ? List.of() : earlier.byKey.getOrDefault(key, List.of()));
    }
    for (ToLongFunction<Stamp> clock : CLOCKS) {
      for (ToLongFunction<Stamp> other : CLOCKS) {
        int[] fit = new Fit(times(earlier.banners, clock), times(banners, other), clock == other, partners).best();
        if (fit.length > 0) {
          return fit;
        }
      }
    }
    return noClock(banners) || noClock(earlier.banners) ? inOrder(partners) : nobody();
  }

  private int[] nobody() {
    int[] none = new int[keys.length];
    Arrays.fill(none, -1);
    return none;
  }

  private static boolean noClock(List<Banner> banners) {
    return banners.stream().noneMatch(b -> b.stamp().hasMono() || b.stamp().hasWall());
  }

  /** Without a clock on one side no offset can contradict: equal head and stack are one report (stuck-model.md S7), the first is the first. */
  private int[] inOrder(List<List<Integer>> partners) {
    int[] match = nobody();
    Map<Key, Integer> used = new HashMap<>();
    for (int i = 0; i < match.length; i++) {
      int nth = keys[i] == null ? 0 : used.merge(keys[i], 1, Integer::sum);
      if (nth > 0 && nth <= partners.get(i).size()) {
        match[i] = partners.get(i).get(nth - 1);
      }
    }
    return match;
  }

  private static long[] times(List<Banner> banners, ToLongFunction<Stamp> clock) {
    return banners.stream().mapToLong(b -> clock.applyAsLong(b.stamp())).toArray();
  }

  /** One clock of each source. */
  private record Fit(long[] earlier, long[] later, boolean sameClock, List<List<Integer>> partners) {
    /** The matches under the offset that fits most; empty when none fits. */
    int[] best() {
      int[] best = new int[0];
      int most = 0;
      for (long offset : offsets()) {
        int[] match = under(offset);
        int matched = (int) Arrays.stream(match).filter(m -> m >= 0).count();
        if (matched > most && matched * 2 > shared(offset)) {
          most = matched;
          best = match;
        }
      }
      return best;
    }

    private Set<Long> offsets() {
      Set<Long> offsets = new LinkedHashSet<>();
      for (int l = 0; l < later.length && offsets.size() < OFFSETS; l++) {
        for (int e : partners.get(l)) {
          if (later[l] != Times.NONE && earlier[e] != Times.NONE && offsets.size() < OFFSETS) {
            offsets.add(later[l] - earlier[e]);
          }
        }
      }
      return offsets;
    }

    private int[] under(long offset) {
      int[] match = new int[later.length];
      boolean[] taken = new boolean[earlier.length];
      for (int l = 0; l < later.length; l++) {
        match[l] = -1;
        if (later[l] == Times.NONE) {
          continue;
        }
        List<Integer> partner = partners.get(l);
        // File order is nearly time order, so the place is found by bisection and looked around for steps of the clock.
        for (int i = near(partner, later[l] - offset - Times.SECOND); i < partner.size(); i++) {
          int e = partner.get(i);
          if (earlier[e] != Times.NONE && earlier[e] > later[l] - offset + Times.SECOND) {
            break;
          }
          if (earlier[e] != Times.NONE && !taken[e] && Math.abs(later[l] - offset - earlier[e]) <= Times.SECOND) {
            taken[e] = true;
            match[l] = e;
            break;
          }
        }
      }
      return match;
    }

    private int near(List<Integer> partner, long time) {
      int low = 0;
      int high = partner.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (earlier[partner.get(middle)] < time) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /**
     * How many banners should match: those of either source that have a partner in the other and lie in the time that the
     * other's banners cover. Both ways, since a short log of another host fits somewhere in a long one. Unless the clocks simply
     * agree, also no fewer than the partners of the source that has fewer: with a free offset the end of one log always fits the
     * start of another.
     */
    private long shared(long offset) {
      boolean[] hasPartner = new boolean[earlier.length];
      boolean[] isPartner = new boolean[later.length];
      for (int l = 0; l < later.length; l++) {
        isPartner[l] = !partners.get(l).isEmpty();
        partners.get(l).forEach(e -> hasPartner[e] = true);
      }
      long common = Math.max(within(later, isPartner, earlier, -offset), within(earlier, hasPartner, later, offset));
      boolean agree = sameClock && Math.abs(offset) <= Times.SECOND;
      return agree ? common : Math.max(common, Math.min(number(isPartner), number(hasPartner)));
    }

    private static long number(boolean[] set) {
      long n = 0;
      for (boolean b : set) {
        n += b ? 1 : 0;
      }
      return n;
    }

    private static long within(long[] times, boolean[] counts, long[] others, long offset) {
      long first = Arrays.stream(others).filter(t -> t != Times.NONE).min().orElse(0) - Times.SECOND;
      long last = Arrays.stream(others).filter(t -> t != Times.NONE).max().orElse(0) + Times.SECOND;
      long n = 0;
      for (int i = 0; i < times.length; i++) {
        if (counts[i] && times[i] != Times.NONE && times[i] + offset >= first && times[i] + offset <= last) {
          n++;
        }
      }
      return n;
    }
  }
}
