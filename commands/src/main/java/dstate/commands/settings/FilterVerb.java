package dstate.commands.settings;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.table.Foot;
import dstate.commands.table.ShowOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filter [EXPR|off|save N|explain]}: a filter that stays until it is changed. */
@Command(name = "filter", description = "Show, set, save or explain the filter that every list obeys.")
public final class FilterVerb implements Verb {
  /** Lines of each source that explaining looks at: a sample, not the whole log in memory. */
  private static final int SAMPLE = 50_000;

  @Parameters(arity = "0..*", paramLabel = "[EXPR|off|save NAME [EXPR]|drop NAME|explain [EXPR]]", description = "@NAME uses a saved filter")
  private List<String> words = List.of();

  @Option(names = "--on", paramLabel = "ROWS", description = "explain: reports (as without), tasks, log, notes or sources.")
  private String on = "reports";

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    String first = words.isEmpty() ? "" : words.get(0);
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    switch (first) {
      case "":
        return show.on(ask, new FilterState(ask.selection().filter(), ask.notes().filters()));
      case "off":
        if (!rest.isEmpty()) {
          throw Pick.tooMany(rest.get(0), "nothing after filter off");
        }
        return show.on(ask, Outcome.of(new FilterState("", ask.notes().filters())).selecting(ask.selection().withFilter("")));
      case "save":
        return save(ask, rest);
      case "drop":
        return drop(ask, rest);
      case "explain":
        return explain(ask, rest);
      default:
        String canonical = canonical(ask, words);
        return show.on(ask, Outcome.of(new FilterState(canonical, ask.notes().filters())).selecting(ask.selection().withFilter(canonical)));
    }
  }

  /** The expression as it is printed back, alone: the filter set now is replaced, not narrowed. Any kind of rows will do. */
  private static String canonical(Ask ask, List<String> expr) {
    Ask loose = alone(ask);
    Refusal refused = null;
    for (Scope scope : List.of(Scope.REPORTS, Scope.TASKS, Scope.LOG, Scope.NOTES, Scope.SOURCES)) {
      try {
        return loose.filter(scope, expr).canonical();
      } catch (Refusal r) {
        refused = refused == null ? r : refused; // the first says best what is wrong
        if (r.error().code() != ErrorCode.FILTER_FIELD) {
          throw r;
        }
      }
    }
    throw refused;
  }

  private static Ask alone(Ask ask) {
    Selection bare = ask.selection().withFilter("");
    return new Ask(ask.evidence(), bare, ask.notes(), ask.settings(), ask.workspace(), ask.job());
  }

  private Outcome save(Ask ask, List<String> rest) {
    String name = name(rest, "filter save NAME [EXPR]");
    List<String> expr = rest.subList(1, rest.size());
    String canonical = expr.isEmpty() ? ask.selection().filter() : canonical(ask, expr);
    if (canonical.isEmpty()) {
      throw ErrorCode.NOTHING_SELECTED.error("no filter is set to save").hint("filter save " + name + " kind:hung secs>300").refusal();
    }
    ask.notes().saveFilter(name, canonical);
    return show.on(ask, new FilterState(ask.selection().filter(), ask.notes().filters()));
  }

  private Outcome drop(Ask ask, List<String> rest) {
    String name = name(rest, "filter drop NAME");
    if (!ask.notes().filters().containsKey(name)) {
      throw ErrorCode.FILTER_SAVED.error("no saved filter '" + name + "'").hint("saved: " + String.join(" ", ask.notes().filters().keySet())).refusal();
    }
    ask.notes().saveFilter(name, "");
    return show.on(ask, new FilterState(ask.selection().filter(), ask.notes().filters()));
  }

  private static String name(List<String> rest, String form) {
    String name = rest.isEmpty() ? "" : rest.get(0).startsWith("@") ? rest.get(0).substring(1) : rest.get(0);
    boolean good = !name.isEmpty() && name.length() <= 40
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_');
    if (!good) {
      throw ErrorCode.WORDS.error(name.isEmpty() ? "a saved filter needs a name" : "'" + name + "' is no name: letters, digits, - and _").hint(form).refusal();
    }
    return name;
  }

  private Outcome explain(Ask ask, List<String> expr) {
    Scope scope = Arrays.stream(Scope.values()).filter(s -> s.word().equals(on)).findFirst().orElseThrow(() -> ErrorCode.OPTION
        .error("--on '" + on + "' is no kind of rows").hint("reports, tasks, log, notes or sources").refusal());
    Filter filter = ask.filter(scope, expr);
    Filter.Selected<?> selected = filter.select(rows(ask, scope));
    return show.on(ask, new FilterExplained(scope, filter.canonical(), selected.rows().size(), selected.hidden(), selected.terms(), left(ask, scope)));
  }

  /** Lines behind the sample. */
  private static long left(Ask ask, Scope scope) {
    return scope == Scope.LOG ? ask.evidence().sources().stream().mapToLong(s -> Math.max(0, s.lines() - SAMPLE)).sum() : 0;
  }

  private static List<?> rows(Ask ask, Scope scope) {
    return switch (scope) {
      case REPORTS -> ask.evidence().reports();
      case TASKS -> ask.evidence().tasks();
      case NOTES -> ask.notes().notes();
      case SOURCES -> ask.evidence().sources();
      case LOG -> {
        List<Object> lines = new ArrayList<>();
        ask.evidence().sources().forEach(s -> {
          ask.job().check();
          ask.evidence().lines().range(s.id(), 1, Math.min(s.lines(), SAMPLE)).forEach(lines::add);
        });
        yield lines;
      }
    };
  }

  /** The filter that is set and those that are saved. */
  record FilterState(String sticky, Map<String, String> saved) implements Result {
    @Override
    public Table shape() {
      List<List<Cell>> rows = new ArrayList<>();
      rows.add(List.of(Cell.text("sticky"), Cell.ABSENT, Cell.text(sticky)));
      saved.forEach((name, expr) -> rows.add(List.of(Cell.text("saved"), Cell.text("@" + name, Style.ID), Cell.text(expr))));
      return Table.of("dstate.filter/1", List.of(Column.left("kind", "FILTER"), Column.left("name", "NAME"), Column.left("expression", "EXPRESSION").wrapping()), rows)
          .footed(Text.of(sticky.isEmpty() ? "no filter is set: lists show everything." : "every list obeys it; filter off ends that.", Style.DIM));
    }
  }

  /** What each term of a filter decided. @param left rows not looked at */
  record FilterExplained(Scope scope, String canonical, int matched, int hidden, List<Filter.TermCount> terms, long left) implements Result {
    @Override
    public Table shape() {
      List<List<Cell>> rows = new ArrayList<>();
      rows.add(List.of(Cell.text("filter"), Cell.text(canonical), Cell.count(matched), Cell.ABSENT));
      terms.forEach(t -> rows.add(List.of(Cell.text("term"), Cell.text(t.term()), Cell.count(t.matched()), Cell.count(t.absent()))));
      String rest = left == 0 ? "" : " " + Foot.number(left) + " lines were not looked at: only the first " + Foot.number(SAMPLE) + " of each source are. !";
      String counted = matched + " " + (scope == Scope.LOG ? "lines" : scope.word()) + " match, " + hidden
          + " do not." + rest + " not binds tighter than and, and tighter than or.";
      return Table.of("dstate.filter-explain/1", List.of(Column.left("part", "PART"), Column.left("expression", "EXPRESSION").wrapping(),
              Column.right("matched", "MATCHED"), Column.right("absent", "WITHOUT FIELD")), rows)
          .footed(Text.of(counted));
    }
  }
}
