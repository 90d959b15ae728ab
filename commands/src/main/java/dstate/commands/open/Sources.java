package dstate.commands.open;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Damage;
import dstate.api.model.Source;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.commands.table.Catalogue;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sources [S] [--damage]}: what was opened, how it was recognised, and what is wrong with it. */
@Command(name = "sources", description = "List what is open: format, lines, clocks, damage.")
public final class Sources implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[S|FILTER]", description = "one source by id, or a filter")
  private List<String> words = List.of();

  @Option(names = "--damage", description = "A row for each damaged place.")
  private boolean damage;

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    boolean one = words.size() == 1 && ask.evidence().source(words.get(0)).isPresent();
    Filter filter = ask.filter(Scope.SOURCES, one ? List.of() : words);
    Filter.Selected<Source> selected = one
        ? new Filter.Selected<>(List.of(source(ask, words.get(0))), 0, List.of()) : filter.select(ask.evidence().sources());
    return list.on(ask, damage ? new DamageList(ask, list, selected.rows()) : new SourceList(ask, list, selected, filter));
  }

  /** The source of an id; refuses with the ids there are. */
  static Source source(Ask ask, String id) {
    Evidence evidence = ask.evidence();
    List<String> ids = evidence.sources().stream().map(Source::id).toList();
    return evidence.source(id).orElseThrow(() -> ErrorCode.NO_SUCH_ID.error("no source '" + id + "'")
        .hint(ids.isEmpty() ? "open PATH loads one" : Nearest.didYouMean(id, ids) + "sources: " + String.join(" ", ids)).refusal());
  }

  /** Sources that match. */
  record SourceList(Ask ask, ListOptions list, Filter.Selected<Source> selected, Filter filter) implements Result {
    @Override
    public Shape shape() {
      return new Listing<>(ask, list, SourceColumns.catalogue()).table(selected.rows(), 100,
          (shown, of) -> selected.rows().isEmpty() && filter.isEmpty()
              ? List.of(Text.of("Nothing is open. open PATH loads a log."))
              : Foot.of(ask, "source", "sources", shown, of, selected.hidden(), filter));
    }
  }

  /** A damaged place of a source. */
  private record Place(Source source, Damage damage) {}

  /** Damage of the sources, in order. */
  record DamageList(Ask ask, ListOptions list, List<Source> sources) implements Result {
    @Override
    public Shape shape() {
      List<Place> places = sources.stream().flatMap(s -> s.damage().stream().map(d -> new Place(s, d))).toList();
      Catalogue<Place> columns = Catalogue.<Place>of("dstate.damage/1")
          .shown(Column.left("place", "PLACE"), p -> Cell.of(dstate.api.result.Value.ABSENT, SourceColumns.place(p.source(), p.damage())))
          .shown(Column.left("file", "FILE").leavesAt(1).keepingTail(), p -> Cell.text(p.source().file()))
          .shown(Column.left("what", "WHAT").wrapping(), p -> Cell.text(p.damage().what()))
          .key("source", p -> Cell.text(p.source().id()))
          .key("file", p -> Cell.text(p.source().file()))
          .key("line", p -> Cell.count(p.damage().line()))
          .key("offset", p -> Cell.count(p.damage().offset()))
          .key("what", p -> Cell.text(p.damage().what()))
          .build();
      Table table = new Listing<>(ask, list, columns).table(places, 100, (shown, of) -> List.of(
          Text.of(of == 0 ? "No damage: every line is there and whole." : Foot.number(of) + " damaged " + Foot.plural("place", of)
              + (shown < of ? ", " + shown + " shown (sources --damage --limit 0 for all)." : "."))));
      List<Text> coverage = Foot.coverage(ask);
      return coverage.isEmpty() ? table
          : Sections.of(Sections.section("", table), Sections.section("", Prose.of(coverage)));
    }
  }
}
