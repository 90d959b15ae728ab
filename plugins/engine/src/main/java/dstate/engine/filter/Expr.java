package dstate.engine.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter expression as a tree. Nested {@code and}s and {@code or}s are flat, so that expressions that only differ in
 * superfluous parentheses are equal.
 */
sealed interface Expr {
  /** Everything is true of nothing asked. */
  Expr ALL = new And(List.of());

  record And(List<Expr> parts) implements Expr {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Expr> parts) implements Expr {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Expr part) implements Expr {}

  /** A leaf: what is counted for {@code filter explain}. */
  sealed interface Term extends Expr {}

  /** @param operands any of them may fit */
  record Field(String name, Op op, List<Operand> operands) implements Term {
    public Field {
      operands = List.copyOf(operands);
      if (operands.isEmpty()) {
        throw new IllegalArgumentException(name + " without a value");
      }
    }
  }

  /** A word or string: substring of any text field, smart case. */
  record Free(String text) implements Term {}

  /** A bare regular expression: found in any text field. */
  record Find(Operand.Regex regex) implements Term {}

  /** {@code kernel} or {@code user}: whose task it is. */
  record Space(String word) implements Term {}

  /** Objects by id; {@code range} false: only {@code from}; either end of a range may be empty. */
  record Ids(String from, String to, boolean range) implements Term {}

  /** What a field is held against. */
  sealed interface Operand {
    /** Text as the field's type reads it: glob, number, range, time. */
    record Plain(String text) implements Operand {}

    /** A pattern in which a slash needs no backslash. */
    record Regex(String pattern, boolean ignoreCase) implements Operand {}
  }

  static Expr and(List<Expr> parts) {
    List<Expr> flat = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof And and) {
        flat.addAll(and.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new And(flat);
  }

  static Expr or(List<Expr> parts) {
    List<Expr> flat = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Or or) {
        flat.addAll(or.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Or(flat);
  }

  /** The terms in the order written, each once. */
  static List<Term> terms(Expr expr) {
    java.util.LinkedHashSet<Term> terms = new java.util.LinkedHashSet<>();
    collect(expr, terms);
    return List.copyOf(terms);
  }

  private static void collect(Expr expr, java.util.Set<Term> into) {
    if (expr instanceof And and) {
      and.parts().forEach(p -> collect(p, into));
    } else if (expr instanceof Or or) {
      or.parts().forEach(p -> collect(p, into));
    } else if (expr instanceof Not not) {
      collect(not.part(), into);
    } else if (expr instanceof Term term) {
      into.add(term);
    } else {
      throw new AssertionError(expr);
    }
  }
}
