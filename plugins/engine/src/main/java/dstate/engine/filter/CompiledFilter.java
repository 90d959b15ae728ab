package dstate.engine.filter;

import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.engine.filter.RowTest.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A tree with a test for each of its terms. Equal when scope and tree are. */
final class CompiledFilter implements Filter {
  private final Scope scope;
  private final Expr expr;
  private final Map<Expr.Term, RowTest> tests;
  private final List<String> remarks;

  CompiledFilter(Scope scope, Expr expr, Map<Expr.Term, RowTest> tests, List<String> remarks) {
    this.scope = scope;
    this.expr = expr;
    this.tests = Map.copyOf(tests);
    this.remarks = List.copyOf(remarks);
  }

  @Override
  public boolean isEmpty() {
    return expr.equals(Expr.ALL);
  }

  @Override
  public String canonical() {
    return Canonical.print(expr);
  }

  @Override
  public List<String> remarks() {
    return remarks;
  }

  @Override
  public boolean matches(Object row) {
    return holds(expr, term -> tests.get(term).of(row));
  }

  @Override
  public <T> Selected<T> select(List<T> rows) {
    List<Expr.Term> terms = Expr.terms(expr);
    int[] matched = new int[terms.size()];
    int[] absent = new int[terms.size()];
    List<T> kept = new ArrayList<>();
    Map<Expr.Term, Answer> answers = new HashMap<>();
    for (T row : rows) {
      for (int i = 0; i < terms.size(); i++) {
        Answer answer = tests.get(terms.get(i)).of(row);
        answers.put(terms.get(i), answer);
        matched[i] += answer == Answer.YES ? 1 : 0;
        absent[i] += answer == Answer.ABSENT ? 1 : 0;
      }
      if (holds(expr, answers::get)) {
        kept.add(row);
      }
    }
    List<TermCount> counts = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      counts.add(new TermCount(Canonical.print(terms.get(i)), matched[i], absent[i]));
    }
    return new Selected<>(kept, rows.size() - kept.size(), counts);
  }

  /** Depth is bounded by the parser. */
  private static boolean holds(Expr expr, Function<Expr.Term, Answer> answers) {
    if (expr instanceof Expr.And and) {
      for (Expr part : and.parts()) {
        if (!holds(part, answers)) {
          return false;
        }
      }
      return true;
    }
    if (expr instanceof Expr.Or or) {
      for (Expr part : or.parts()) {
        if (holds(part, answers)) {
          return true;
        }
      }
      return false;
    }
    if (expr instanceof Expr.Not not) {
      return !holds(not.part(), answers);
    }
    if (expr instanceof Expr.Term term) {
      return answers.apply(term) == Answer.YES;
    }
    throw new AssertionError(expr);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompiledFilter f && f.scope == scope && f.expr.equals(expr);
  }

  @Override
  public int hashCode() {
    return 31 * scope.hashCode() + expr.hashCode();
  }

  @Override
  public String toString() {
    return scope.word() + " " + canonical();
  }
}
