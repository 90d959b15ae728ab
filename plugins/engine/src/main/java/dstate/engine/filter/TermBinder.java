package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Scope;
import dstate.api.model.Episode;
import dstate.api.model.Note;
import dstate.engine.filter.Expr.Field;
import dstate.engine.filter.RowTest.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Turns a term into a test of rows of one scope and one snapshot; finds fields that are not there and values that do not fit. */
final class TermBinder {
  private final Catalogue catalogue;
  private final Scope scope;
  private final Evidence evidence;
  private final Rows rows;
  private final ValueTests values;

  TermBinder(Catalogue catalogue, Scope scope, Evidence evidence, Collection<String> kinds, Consumer<String> remarks) {
    this.catalogue = catalogue;
    this.scope = scope;
    this.evidence = evidence;
    this.rows = new Rows(evidence);
    this.values = new ValueTests(rows, new Moments(evidence), new Vocabulary(kinds, evidence), remarks);
  }

  RowTest bind(Expr.Term term) {
    if (term instanceof Field field) {
      return field(field);
    }
    if (term instanceof Expr.Free free) {
      return anyText(Patterns.smartCase(free.text()));
    }
    if (term instanceof Expr.Find find) {
      return anyText(Patterns.find(find.regex()));
    }
    if (term instanceof Expr.Space space) {
      return row -> space(row, space.word());
    }
    if (term instanceof Expr.Ids ids) {
      return ids(ids);
    }
    throw new AssertionError(term);
  }

  private RowTest field(Field field) {
    String name = field.name();
    if (!catalogue.knows(name)) {
      throw catalogue.unknown(name).refusal();
    }
    Optional<FieldDef> own = catalogue.find(scope, name);
    if (own.isPresent()) {
      ValueTests.ValueTest test = values.of(name, own.get().type(), field);
      return row -> any(own.get(), List.of(row), test, field.op().negated());
    }
    Optional<FieldDef> ofReports = catalogue.find(Scope.REPORTS, name);
    if (ofReports.isPresent()) {
      ValueTests.ValueTest test = values.of(name, ofReports.get().type(), field);
      return row -> any(ofReports.get(), rows.reports(row), test, field.op().negated());
    }
    return row -> Answer.ABSENT;
  }

  private Answer any(FieldDef def, List<?> targets, ValueTests.ValueTest test, boolean negated) {
    boolean present = false;
    for (Object target : targets) {
      for (Object value : def.values().of(target, evidence)) {
        Answer answer = test.of(value, target);
        if (answer == Answer.YES) {
          return RowTest.answer(!negated);
        }
        present |= answer == Answer.NO;
      }
    }
    return present ? RowTest.answer(negated) : Answer.ABSENT;
  }

  private RowTest anyText(Predicate<String> fits) {
    List<FieldDef> fields = catalogue.textFields(scope);
    return row -> {
      boolean present = false;
      for (FieldDef def : fields) {
        for (Object value : def.values().of(row, evidence)) {
          present = true;
          if (fits.test(value.toString())) {
            return Answer.YES;
          }
        }
      }
      return present ? Answer.NO : Answer.ABSENT;
    };
  }

  private Answer space(Object row, String word) {
    boolean known = false;
    for (Episode episode : rows.reports(row)) {
      String space = TaskSpace.of(episode.report());
      if (space.equals(word)) {
        return Answer.YES;
      }
      known |= !space.isEmpty();
    }
    return known ? Answer.NO : Answer.ABSENT;
  }

  private RowTest ids(Expr.Ids term) {
    String text = term.from() + (term.range() ? ".." : "") + term.to();
    RefId.Range range = RefId.range(text).orElseThrow(() -> new AssertionError(text));
    RefId any = range.from().or(range::to).orElseThrow();
    return switch (any.letter()) {
      case 'R' -> row -> of(rows.reportIds(row), range);
      case 'L' -> row -> RowTest.answer(rows.covers(row, any.source(),
          range.from().map(RefId::number).orElse(1L), range.to().map(RefId::number).orElse(Long.MAX_VALUE)));
      case 'N' -> row -> row instanceof Note note ? of(List.of(note.id()), range) : Answer.ABSENT;
      case 'G' -> byField("group", range);
      case 'T' -> byField("task", range);
      default -> row -> Answer.ABSENT;
    };
  }

  private static Answer of(List<String> ids, RefId.Range range) {
    return ids.isEmpty() ? Answer.ABSENT : RowTest.answer(ids.stream().anyMatch(id -> Ids.within(range, id)));
  }

  private RowTest byField(String name, RefId.Range range) {
    Optional<FieldDef> own = catalogue.find(scope, name);
    Optional<FieldDef> def = own.isPresent() ? own : catalogue.find(Scope.REPORTS, name);
    ValueTests.ValueTest test = (value, row) -> RowTest.answer(Ids.within(range, value.toString()));
    return row -> def.isEmpty() ? Answer.ABSENT : any(def.get(), own.isPresent() ? List.of(row) : rows.reports(row), test, false);
  }
}
