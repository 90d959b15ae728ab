package dstate.commands.report;

import dstate.api.ask.Evidence;
import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.model.Banner;
import dstate.api.model.Certainty;
import dstate.api.model.Episode;
import dstate.api.model.Marker;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.commands.clock.Clocks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A boot in which the kernel stopped reporting hung tasks; silence after it says nothing.
 *
 * @param source whose boot
 * @param last the banner after which it is mute
 * @param certainty SEEN by the kernel's own line, GUESS by the number of heads (rule S5)
 */
public record Mute(String source, int boot, Banner last, Certainty certainty) {
  // kernel/hung_task.c: sysctl_hung_task_warnings = 10, counted down once a report over the life of the boot
  private static final int DEFAULT_WARNINGS = 10;

  /** One for each mute boot, in order. */
  public static List<Mute> of(Evidence evidence) {
    Map<String, List<Banner>> boots = new LinkedHashMap<>();
    for (Episode e : evidence.reports()) {
      if (e.report().kind().equals("hung-task")) {
        e.banners().forEach(b -> boots.computeIfAbsent(b.source() + ' ' + b.boot(), k -> new ArrayList<>()).add(b));
      }
    }
    List<Mute> mutes = new ArrayList<>();
    for (List<Banner> banners : boots.values()) {
      Banner last = banners.stream().reduce((a, b) -> b.line() > a.line() ? b : a).orElseThrow();
      boolean said = evidence.markers().stream().anyMatch(m -> says(m, last));
      if (said || banners.size() == DEFAULT_WARNINGS) {
        mutes.add(new Mute(last.source(), last.boot(), last, said ? Certainty.SEEN : Certainty.GUESS));
      }
    }
    return List.copyOf(mutes);
  }

  private static boolean says(PlacedMarker m, Banner last) {
    return m.marker().kind() == Marker.Kind.MUTE && m.source().equals(last.source()) && m.boot() == last.boot();
  }

  /** For screens. */
  public Text line() {
    Text when = Text.of("No report in boot " + boot + " of " + source + " after ").plus(Clocks.full(last.stamp())).plus(" ("
        + last.place() + "): ");
    return certainty == Certainty.SEEN
        ? when.plus("the kernel says that it suppresses further ones; later hangs are MUTE !", Style.DOUBT)
        : when.plus("10 reports are the kernel's default budget, so later hangs may be MUTE ?", Style.GUESS);
  }
}
