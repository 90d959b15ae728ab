package dstate.engine.filter;

import dstate.engine.filter.Expr.Operand;
import dstate.engine.filter.FilterScanner.NameAndOp;
import dstate.engine.filter.FilterScanner.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one term: a field with its value, an id, a state word, a pattern, or free text. */
final class FilterTerm {
  private FilterTerm() {}

  static Expr read(FilterScanner in) {
    Optional<Operand.Regex> regex = in.regex(false);
    if (regex.isPresent()) {
      return new Expr.Find(regex.get());
    }
    int at = in.at();
    Optional<Expr> ids = ids(in);
    if (ids.isPresent()) {
      return ids.get();
    }
    in.back(at);
    Optional<NameAndOp> name = in.nameAndOp();
    if (name.isPresent()) {
      return field(name.get(), in);
    }
    Word word = in.word(false);
    if (word.text().isEmpty()) {
      throw Faults.syntax(word.quoted() ? "empty quotes find everything" : "a term cannot start here", in.text(), at,
          "for example dev:vdb, secs>600 or \"I/O error\"; help filter");
    }
    if (word.quoted()) {
      return new Expr.Free(word.text());
    }
    if (":=<>~!".indexOf(word.text().charAt(0)) >= 0) {
      throw Faults.syntax("a field is missing before '" + word.text().charAt(0) + "'", in.text(), at,
          "for example secs>600; quotes make it text");
    }
    String letter = Words.stateLetter(word.text());
    if (!letter.isEmpty()) {
      return new Expr.Field("state", Op.MATCH, List.of(new Operand.Plain(letter)));
    }
    return Words.space(word.text()) ? new Expr.Space(word.text()) : new Expr.Free(word.text());
  }

  /** {@code R3}, {@code b:R3..R9}, {@code R3,R7}. */
  private static Optional<Expr> ids(FilterScanner in) {
    String word = in.idRun();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    List<Expr> ids = new ArrayList<>();
    for (String part : word.split(",", -1)) {
      if (RefId.range(part).isEmpty()) {
        return Optional.empty();
      }
      int dots = part.indexOf("..");
      ids.add(dots < 0 ? new Expr.Ids(part, "", false)
          : new Expr.Ids(part.substring(0, dots), part.substring(dots + 2), true));
    }
    return Optional.of(Expr.or(ids));
  }

  private static Expr field(NameAndOp name, FilterScanner in) {
    List<Operand> operands = new ArrayList<>();
    do {
      int at = in.at();
      Operand operand = operand(name, in);
      if (operand instanceof Operand.Plain plain && plain.text().isEmpty()) {
        throw Faults.syntax("'" + name.name() + name.op().sign() + "' needs a value", in.text(), at,
            "rows that have the field: " + name.name() + ":*   rows without it: not " + name.name() + ":*");
      }
      operands.add(operand);
    } while (!name.op().finds() && !name.op().compares() && comma(in));
    return new Expr.Field(name.name(), name.op(), operands);
  }

  private static boolean comma(FilterScanner in) {
    if (in.is(',')) {
      in.back(in.at() + 1);
      return true;
    }
    return false;
  }

  private static Operand operand(NameAndOp name, FilterScanner in) {
    if (name.op().finds()) {
      Optional<Operand.Regex> regex = in.regex(false).or(in::looseRegex);
      if (regex.isPresent()) {
        return regex.get();
      }
      String pattern = in.word(false).text();
      return pattern.isEmpty() ? new Operand.Plain("") : new Operand.Regex(FilterScanner.bareSlashes(pattern), false);
    }
    Optional<Operand.Regex> regex = name.op().compares() ? Optional.empty() : in.regex(true);
    return regex.isPresent() ? regex.get() : new Operand.Plain(in.word(!name.op().compares()).text());
  }
}
