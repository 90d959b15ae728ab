package dstate.commands.explain;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Line;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Value;
import dstate.api.spi.Verb;
import dstate.commands.clock.Clocks;
import dstate.commands.place.Pick;
import dstate.commands.place.Places;
import dstate.commands.table.Catalogue;
import dstate.commands.table.ShowOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code list [SYM|LINES]}: what a symbol means and the lines it stands on; or the lines of a place. */
@Command(name = "list", description = "What the current frame or a symbol means, with the lines around it; or lines by place.")
public final class ListVerb implements Verb {
  private static final int AROUND = 5;
  private static final int MOST = 2_000;

  @Parameters(arity = "0..*", paramLabel = "[SYM|LINES]", description = "get_request_wait, a:100..120, 100-120; the current frame without")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    String word = String.join(" ", words);
    Optional<Places> place = word.isEmpty() ? Optional.empty() : Places.parse(ask.evidence(), word);
    if (place.isPresent()) {
      return show.on(ask, new Listed(ask, Optional.empty(), lines(ask, word, place.get()), mark(place.get())));
    }
    if (!word.isEmpty()) {
      Optional<Result> known = Explain.of(ask, word);
      if (known.isEmpty()) {
        throw ErrorCode.NO_SUCH_ID.error("'" + word + "' is no known symbol, term or place")
            .hint("list get_request_wait, list a:100..120, list 100-120").refusal();
      }
      return show.on(ask, new Listed(ask, known, around(ask, at(ask, word)), at(ask, word)));
    }
    Episode report = Pick.selectedReport(ask);
    List<Frame> frames = report.report().stack().frames();
    int n = report.id().equals(ask.selection().report()) ? ask.selection().frame() : -1;
    String at = report.first().source() + ":" + (n >= 0 && n < frames.size() ? frames.get(n).line() : report.first().line());
    Optional<Result> known = n >= 0 && n < frames.size() ? Explain.of(ask, frames.get(n).baseSymbol()) : Optional.empty();
    return show.on(ask, new Listed(ask, known, around(ask, at), at));
  }

  /** The line to mark: only a place of one line has one. */
  private static String mark(Places place) {
    return place.lines().count() == 1 ? place.source() + ":" + place.lines().first() : "";
  }

  private static List<Line> lines(Ask ask, String typed, Places place) {
    return place.lines().count() == 1 ? around(ask, mark(place)) : Places.lines(ask, typed, MOST);
  }

  /** Where a symbol stands first: in the selected report, else in the first that has it; empty: nowhere. */
  private static String at(Ask ask, String symbol) {
    Stream<Episode> selected = ask.selection().report().isEmpty() ? Stream.empty() : Pick.findReport(ask.evidence(), ask.selection().report()).stream();
    return Stream.concat(selected, ask.evidence().reports().stream())
        .flatMap(e -> e.report().stack().frames().stream().filter(f -> f.baseSymbol().equals(symbol)).map(f -> e.first().source() + ":" + f.line()))
        .findFirst().orElse("");
  }

  private static List<Line> around(Ask ask, String at) {
    List<Line> lines = new ArrayList<>();
    Places.parse(ask.evidence(), at).ifPresent(p -> {
      long n = p.lines().first();
      ask.evidence().lines().range(p.source(), Math.max(1, n - AROUND), n + AROUND).forEach(lines::add);
    });
    if (lines.isEmpty() && !at.isEmpty()) {
      throw ErrorCode.NO_SUCH_ID.error("no line " + at).hint("sources says how many lines there are").refusal();
    }
    return lines;
  }

  /** Lines, with what is known of their symbol. @param at place of the line to mark; empty: none */
  record Listed(Ask ask, Optional<Result> known, List<Line> lines, String at) implements Result {
    @Override
    public Shape shape() {
      Clocks clocks = Clocks.of(ask, lines.stream().map(Line::stamp).toList());
      var columns = Catalogue.<Line>of("dstate.line/1")
          .shown(Column.left("place", "LINE"), l -> Cell.of(Value.text(l.place()),
              Text.of(l.place().equals(at) ? "> " : "  ", Style.STRONG).plus(l.place(), Style.ID)))
          .shown(Column.left("time", clocks.head()).leavesAt(1), l -> clocks.cell(l.stamp(), l.source()))
          .shown(Column.left("text", "TEXT").stretching(), l -> Cell.text(l.text().text()))
          .key("source", l -> Cell.text(l.source()))
          .key("line", l -> Cell.count(l.number()))
          .key("time", l -> Cell.text(l.stamp().wall()))
          .key("mono", l -> Cell.data(Value.decimal(l.stamp().mono())))
          .key("text", l -> Cell.of(new Value.Text(l.text().text()), Text.EMPTY))
          .build();
      var cols = Stream.concat(columns.people().stream(), columns.script().stream()).toList();
      Table table = Table.of(columns.schema(), cols.stream().map(c -> c.column()).toList(),
          lines.stream().map(l -> cols.stream().map(c -> c.cell().apply(l)).toList()).toList()).headless();
      if (known.isEmpty()) {
        return table;
      }
      Shape words = known.get().shape();
      return lines.isEmpty() ? words : Sections.of(Sections.section("", words), Sections.section("", Prose.of("")), Sections.section("", table));
    }
  }
}
