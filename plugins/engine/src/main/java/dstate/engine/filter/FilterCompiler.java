package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.api.result.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes filters out of words; knows every field of the catalogue. Unchanging, so that threads may share it.
 *
 * <p>{@code compile(REPORTS, ["dev:vdb,dm-3", "secs>600"], ...)} and {@code compile(REPORTS, ["dev:vdb,dm-3 secs>600"], ...)} are
 * equal filters that print as {@code dev:vdb,dm-3 and secs>600}.
 */
public final class FilterCompiler {
  /** Where the sticky filter counts: notes and sources are not what it was set for, and would seem lost. */
  private static final Set<Scope> STICKY = EnumSet.of(Scope.REPORTS, Scope.TASKS, Scope.LOG);

  private final Catalogue catalogue;
  private final Set<String> kinds;

  /** @param fields the engine's ({@link CoreFields}), then those of packs; a later one replaces an earlier of the same name and scope */
  public FilterCompiler(List<FieldDef> fields) {
    this(fields, Set.of());
  }

  /** @param kinds report kinds that packs add to those of contract.md */
  public FilterCompiler(List<FieldDef> fields, Collection<String> kinds) {
    this.catalogue = new Catalogue(fields);
    this.kinds = Set.copyOf(kinds);
  }

  /**
   * Parses words as the shell's lexer leaves them (unquoted), or one word that holds a whole expression, and and-s the
   * selection's sticky filter to them.
   *
   * @throws Refusal with a caret at the mistake: syntax, unknown field, value that does not fit, unknown saved filter
   */
  public Filter compile(Scope scope, List<String> words, FilterContext context) {
    Set<String> remarks = new LinkedHashSet<>();
    TermBinder binder = new TermBinder(catalogue, scope, context.evidence(), kinds, remarks::add);
    Map<Expr.Term, RowTest> tests = new HashMap<>();
    Expr sticky = STICKY.contains(scope) ? read(context.selection().filter(), context, binder, tests) : Expr.ALL;
    Expr typed = read(new FilterWords(catalogue).text(words), context, binder, tests);
    return new CompiledFilter(scope, Expr.and(List.of(sticky, typed)), tests, List.copyOf(remarks));
  }

  private static Expr read(String text, FilterContext context, TermBinder binder, Map<Expr.Term, RowTest> tests) {
    FilterParser.Parsed parsed = FilterParser.parse(text, context.saved());
    for (Expr.Term term : Expr.terms(parsed.expr())) {
      try {
        tests.put(term, binder.bind(term));
      } catch (Refusal refusal) {
        FilterParser.Place place = parsed.places().get(term);
        throw Faults.pointing(refusal.error(), place.text(), place.at()).refusal();
      }
    }
    return parsed.expr();
  }
}
