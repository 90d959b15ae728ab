package org.example.acme;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.api.spi.Verb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code blades [FILTER]}: how many banners each blade printed, and which tasks they name. */
@Command(name = "blades", description = "Reports by blade of the chassis.")
final class Blades implements Verb {
  @Parameters(arity = "0..*", paramLabel = "FILTER", description = "Which reports.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "JSON Lines.")
  private boolean json;

  @Override
  public Outcome run(Ask ask) {
    Map<String, TreeSet<String>> tasks = new TreeMap<>();
    Map<String, Integer> banners = new TreeMap<>();
    for (Episode episode : ask.filter(Scope.REPORTS, words).select(ask.evidence().reports()).rows()) {
      for (Banner banner : episode.banners()) {
        String caller = banner.stamp().caller();
        if (caller.startsWith("blade")) {
          banners.merge(caller, 1, Integer::sum);
          tasks.computeIfAbsent(caller, key -> new TreeSet<>()).add(banner.report().comm());
        }
      }
    }
    Outcome outcome = Outcome.of(new Counted(banners, tasks));
    return json ? outcome.rendered("json") : outcome;
  }

  /** @param banners blade to number of banners @param tasks blade to the comms they name */
  record Counted(Map<String, Integer> banners, Map<String, TreeSet<String>> tasks) implements Result {
    @Override
    public Shape shape() {
      List<Column> columns = List.of(
          Column.left("blade", "BLADE"), Column.right("count", "BANNERS"), Column.left("tasks", "TASKS").stretching());
      List<List<Cell>> rows = banners.keySet().stream().map(blade -> List.of(
          Cell.text(blade), Cell.count(banners.get(blade)),
          Cell.of(Value.texts(List.copyOf(tasks.get(blade))), String.join(" ", tasks.get(blade))))).toList();
      return Table.of("acme.blade/1", columns, rows)
          .footed(Text.of(banners.isEmpty() ? "no report came through the chassis" : banners.size() + " blades with reports"));
    }
  }
}
