package dstate.commands.open;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Banner;
import dstate.api.model.Certainty;
import dstate.api.model.Episode;
import dstate.api.model.Source;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.report.Mute;
import dstate.commands.report.ReportColumns;
import dstate.commands.table.ShowOptions;
import dstate.triage.group.By;
import dstate.triage.group.Groups;
import dstate.triage.onset.Onset;
import dstate.triage.waitpoint.Telling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code summary}: the first screen after opening; one object for scripts. */
@Command(name = "summary", description = "The first screen: who is stuck, where, since when, and what is missing.")
public final class Summary implements Verb {
  @Parameters(arity = "0..*", hidden = true)
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (!words.isEmpty()) {
      throw Pick.tooMany(words.get(0), "nothing after summary; reports takes a filter");
    }
    return show.on(ask, of(ask));
  }

  /** The state of the case; exports start with it. */
  public static SummaryShown of(Ask ask) {
    ReportColumns columns = new ReportColumns(ask);
    List<Episode> once = ask.evidence().reports().stream().filter(e -> !e.duplicate()).toList();
    List<Episode> hung = once.stream().filter(e -> e.report().kind().equals("hung-task")).toList();
    Map<String, Episode> stuck = new LinkedHashMap<>();
    // the latest episode of a task says where it is now
    hung.forEach(e -> stuck.put(task(e.first()), e));
    Map<String, Long> kinds = new TreeMap<>();
    once.forEach(e -> kinds.merge(e.report().kind(), 1L, Long::sum));
    long explained = stuck.values().stream().filter(e -> known(columns.telling(e))).count();
    long still = stuck.values().stream().filter(e -> inLastBoot(ask, e)).count();
    return new SummaryShown(
        ask, List.copyOf(stuck.values()), (int) still, (int) explained, kinds, Mute.of(ask.evidence()),
        Groups.of(ask.evidence(), ask.workspace().knowledge(), By.RESOURCE), hung.isEmpty() ? List.of() : List.of(Onset.earliest(hung)),
        boots(ask), once);
  }

  /** One task of one boot. */
  private static String task(Banner b) {
    return b.source() + '\n' + b.boot() + '\n' + b.report().pid() + '\n' + b.report().comm();
  }

  /** The place of the wait is known when a row of the wait-point table, or a lock's caller, names it. */
  static boolean known(Telling telling) {
    return !telling.waitsFor().isEmpty() && telling.certainty() != Certainty.GUESS;
  }

  /** A task of an earlier boot is gone with it; of the last boot nothing shows that it moved (silence is not recovery). */
  private static boolean inLastBoot(Ask ask, Episode e) {
    return ask.evidence().source(e.first().source()).map(s -> e.first().boot() >= s.boots()).orElse(true);
  }

  /** Boots of all sources, those left out whose reports all stand in an earlier source too. */
  private static int boots(Ask ask) {
    int boots = 0;
    for (Source s : ask.evidence().sources()) {
      List<Episode> reports = ask.evidence().reports().stream().filter(e -> e.first().source().equals(s.id())).toList();
      boots += s.recognised() && reports.isEmpty() || reports.stream().anyMatch(e -> !e.duplicate()) ? s.boots() : 0;
    }
    return boots;
  }
}
