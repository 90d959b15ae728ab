package dstate.commands.settings;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Source;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.table.Catalogue;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code events [TEXT|last]}: what was announced while you typed. */
@Command(name = "events", description = "What was announced: sources read, reports found, damage.")
public final class Events implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[TEXT|last]", description = "only lines with this text; last: the newest")
  private List<String> words = List.of();

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    List<String> said = ask.workspace().announced().isEmpty() ? state(ask) : ask.workspace().announced();
    String text = String.join(" ", words).toLowerCase(Locale.ROOT);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      boolean wanted = text.equals("last") ? i == said.size() - 1 : said.get(i).toLowerCase(Locale.ROOT).contains(text);
      if (wanted) {
        events.add(new Event(i + 1, said.get(i)));
      }
    }
    return list.on(ask, new EventList(ask, list, events, said.size()));
  }

  /** What the sources show, where nothing was announced (batch announces nothing). */
  private static List<String> state(Ask ask) {
    List<String> said = new ArrayList<>();
    for (Source s : ask.evidence().sources()) {
      long reports = ask.evidence().reports().stream().filter(e -> e.first().source().equals(s.id())).count();
      said.add(s.id() + " " + s.file() + ": " + Foot.number(s.lines()) + " lines, " + reports + " " + Foot.plural("report", reports) + ", "
          + s.state().name().toLowerCase(Locale.ROOT));
      s.damage().forEach(d -> said.add(s.id() + (d.line() > 0 ? ":" + d.line() : ":@" + d.offset()) + " damage: " + d.what()));
    }
    return said;
  }

  record Event(int n, String text) {}

  /** Announcements, oldest first. */
  record EventList(Ask ask, ListOptions list, List<Event> events, int of) implements Result {
    @Override
    public Table shape() {
      Catalogue<Event> columns = Catalogue.<Event>of("dstate.event/1")
          .shown(Column.right("n", "N"), e -> Cell.count(e.n())).shown(Column.left("text", "WHAT").wrapping(), e -> Cell.text(e.text()))
          .key("n", e -> Cell.count(e.n())).key("text", e -> Cell.text(e.text())).build();
      return new Listing<>(ask, list, columns).table(events, 40,
          (shown, n) -> List.of(Text.of(n + " of " + of + " announcements" + (shown < n ? ", " + shown + " shown (events --limit 0 for all)." : "."))));
    }
  }
}
