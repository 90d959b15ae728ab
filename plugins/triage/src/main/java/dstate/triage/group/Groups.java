package dstate.triage.group;

import dstate.api.ask.Evidence;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Knowledge;
import dstate.triage.waitpoint.Telling;
import dstate.triage.waitpoint.Tellings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The groups of a snapshot, computed once for it. */
public final class Groups {
  private final Map<By, List<Group>> groups = new EnumMap<>(By.class);
  private final Map<String, Group> byMember = new HashMap<>();
  private final Map<String, Group> byId = new HashMap<>();

  private Groups(Evidence evidence, Knowledge knowledge) {
    Tellings tellings = Tellings.in(evidence, knowledge);
    for (By by : By.values()) {
      groups.put(by, make(evidence.reports(), tellings, by));
      groups.get(by).forEach(g -> byId.put(g.id(), g));
    }
    for (Group group : groups.get(By.RESOURCE)) {
      for (Episode member : group.members()) {
        byMember.put(member.id(), group);
        member.banners().forEach(b -> byMember.put(b.id(), group));
      }
    }
  }

  public static Groups in(Evidence evidence, Knowledge knowledge) {
    return evidence.derived(Groups.class, e -> new Groups(e, knowledge));
  }

  /** Groups in the order of their first banners; a row a kind and key. */
  public static List<Group> of(Evidence evidence, Knowledge knowledge, By by) {
    return in(evidence, knowledge).by(by);
  }

  public List<Group> by(By by) {
    return groups.get(by);
  }

  /** The group by resource of an episode ({@code R3}) or banner ({@code R3.1}). */
  public Optional<Group> groupOf(String reportId) {
    return Optional.ofNullable(byMember.get(reportId));
  }

  /** A group by its own id, {@code G1} or {@code GS2}. */
  public Optional<Group> group(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static List<Group> make(List<Episode> episodes, Tellings tellings, By by) {
    Map<String, List<Episode>> members = new LinkedHashMap<>();
    Map<String, Group.Key> keys = new HashMap<>();
    for (Episode e : episodes) {
      Group.Key key = key(e, tellings.of(e), by);
      String kindAndKey = e.report().kind() + '\n' + key.text();
      keys.putIfAbsent(kindAndKey, key);
      members.computeIfAbsent(kindAndKey, k -> new ArrayList<>()).add(e);
    }
    List<Group> made = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    members.forEach((kindAndKey, episodesOfKey) -> {
      String source = sourcePrefix(episodesOfKey.get(0).first());
      String id = source + by.prefix() + numbers.merge(source, 1, Integer::sum);
      made.add(Group.of(id, by, keys.get(kindAndKey), tellings.of(episodesOfKey.get(0)).top(), episodesOfKey));
    });
    return List.copyOf(made);
  }

  /** {@code b:} for banners outside the first source with reports. */
  private static String sourcePrefix(Banner banner) {
    int colon = banner.id().indexOf(':');
    return colon < 0 ? "" : banner.id().substring(0, colon + 1);
  }

  private static Group.Key key(Episode e, Telling telling, By by) {
    return switch (by) {
      case RESOURCE -> resource(e, telling);
      case FRAME -> telling.top().isEmpty() ? nothing(telling) : new Group.Key(telling.top(), "telling frame");
      case STACK -> stack(e);
    };
  }

  private static Group.Key resource(Episode e, Telling telling) {
    if (telling.frame().isEmpty()) {
      return nothing(telling);
    }
    if (telling.waitsFor().isEmpty()) {
      return new Group.Key("at " + telling.top(), "telling frame");
    }
    List<String> devices = e.report().devices();
    return devices.isEmpty()
        ? new Group.Key(telling.waitsFor(), "token")
        : new Group.Key(telling.waitsFor() + ' ' + String.join(",", devices), "token+device");
  }

  private static Group.Key nothing(Telling telling) {
    return new Group.Key(telling.rule(), "no telling frame");
  }

  private static Group.Key stack(Episode e) {
    boolean all = e.report().stack().allUnreliable();
    String symbols = e.report().stack().frames().stream()
        .filter(f -> (all || f.reliable()) && f.role().isEmpty())
        .map(Frame::baseSymbol)
        .collect(Collectors.joining(" "));
    return symbols.isEmpty() ? new Group.Key("no-frames", "no telling frame") : new Group.Key(symbols, "reliable symbols");
  }
}
