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
 * the time that both sources cover, more than half must fit it. Lines lost by one of the two leave the rest.
 */
final class SameBanners {
  /** Offsets tried; the true one is among the first pairs unless nearly all banners were lost by one side. */
  private static final int OFFSETS = 64;

  private static final List<ToLongFunction<Stamp>> CLOCKS = List.of(Times::mono, Times::wall);

  private SameBanners() {}

  /** What must be equal. */
  record Key(String kind, String comm, int pid, long seconds, List<String> stack) {
    static Key of(Report r) {
      List<String> stack = new ArrayList<>();
      boolean all = r.stack().allUnreliable();
      for (Frame f : r.stack().frames()) {
        if (f.reliable() || all) {
          stack.add(f.symbol() + "+" + f.offset());
        }
      }
      return new Key(r.kind(), r.comm(), r.pid(), r.seconds(), stack);
    }
  }

  /** Index in {@code earlier} of the same banner, for each of {@code later}; -1: none. */
  static int[] match(List<Banner> earlier, List<Banner> later) {
    int[] none = new int[later.size()];
    Arrays.fill(none, -1);
    Map<Key, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < earlier.size(); i++) {
      if (!earlier.get(i).report().comm().isEmpty()) {
        byKey.computeIfAbsent(Key.of(earlier.get(i).report()), k -> new ArrayList<>()).add(i);
      }
    }
    List<List<Integer>> partners = new ArrayList<>(later.size());
    boolean any = false;
    for (Banner banner : later) {
      List<Integer> partner = byKey.isEmpty() ? List.of() : byKey.getOrDefault(Key.of(banner.report()), List.of());
      partners.add(partner);
      any |= !partner.isEmpty();
    }
    if (!any) {
      return none;
    }
    for (ToLongFunction<Stamp> clock : CLOCKS) {
      for (ToLongFunction<Stamp> other : CLOCKS) {
        int[] fit = new Fit(times(earlier, clock), times(later, other), partners).best();
        if (fit.length > 0) {
          return fit;
        }
      }
    }
    return none;
  }

  private static long[] times(List<Banner> banners, ToLongFunction<Stamp> clock) {
    return banners.stream().mapToLong(b -> clock.applyAsLong(b.stamp())).toArray();
  }

  /** One clock of each source. */
  private record Fit(long[] earlier, long[] later, List<List<Integer>> partners) {
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

    /** How many of the later source's banners have a partner and lie in the time that the earlier source's banners cover. */
    private long shared(long offset) {
      long first = Arrays.stream(earlier).filter(t -> t != Times.NONE).min().orElse(0) - Times.SECOND;
      long last = Arrays.stream(earlier).filter(t -> t != Times.NONE).max().orElse(0) + Times.SECOND;
      long n = 0;
      for (int l = 0; l < later.length; l++) {
        if (later[l] != Times.NONE && !partners.get(l).isEmpty() && later[l] - offset >= first && later[l] - offset <= last) {
          n++;
        }
      }
      return n;
    }
  }
}
