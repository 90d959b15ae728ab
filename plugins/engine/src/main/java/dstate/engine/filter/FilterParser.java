package dstate.engine.filter;

import dstate.api.result.ErrorCode;
import dstate.engine.filter.Expr.Operand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of an expression into a tree: {@code expr}, {@code or}, {@code and}, {@code unary} of shell.md 3.5. */
final class FilterParser {
  /** Nobody types this much; a tree of it would be slow to run, not wrong. */
  static final int MAX_LENGTH = 65_536;
  /** Keeps recursion far from the end of the stack. */
  static final int MAX_DEPTH = 200;
  /** Saved filters that name each other could otherwise grow without bound. */
  static final int MAX_TERMS = 4_096;

  /** @param places where each term stands, for errors found when its value is read */
  record Parsed(Expr expr, Map<Expr.Term, Place> places) {}

  record Place(String text, int at) {}

  private final Map<String, String> saved;
  private final Map<Expr.Term, Place> places = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int terms;
  private FilterScanner in;

  private FilterParser(Map<String, String> saved, FilterScanner in) {
    this.saved = saved;
    this.in = in;
  }

  static Parsed parse(String text, Map<String, String> saved) {
    FilterParser parser = new FilterParser(saved, FilterScanner.of(text));
    Expr expr = parser.whole(0);
    return new Parsed(expr, Map.copyOf(parser.places));
  }

  private Expr whole(int depth) {
    in.skipBlanks();
    if (in.atEnd()) {
      return Expr.ALL;
    }
    Expr expr = or(depth);
    if (!in.atEnd()) {
      throw Faults.syntax("a closing bracket without an opening one", in.text(), in.at(), "put quotes around a bracket that is text");
    }
    return expr;
  }

  private Expr or(int depth) {
    List<Expr> parts = new ArrayList<>();
    parts.add(and(depth));
    while (in.takeWord("or", "||")) {
      parts.add(and(depth));
    }
    return Expr.or(parts);
  }

  private Expr and(int depth) {
    List<Expr> parts = new ArrayList<>();
    parts.add(unary(depth));
    while (true) {
      boolean spoken = in.takeWord("and", "&&");
      if (!spoken && (in.atEnd() || in.is(')') || in.seesWord("or", "||"))) {
        return Expr.and(parts);
      }
      parts.add(unary(depth));
    }
  }

  private Expr unary(int depth) {
    if (depth > MAX_DEPTH) {
      throw Faults.syntax("more than " + MAX_DEPTH + " brackets or 'not' inside each other", in.text(), in.at(), "write it flatter");
    }
    in.skipBlanks();
    int at = in.at();
    if (in.takeWord("not", "!")) {
      return new Expr.Not(unary(depth + 1));
    }
    if (in.take('(')) {
      Expr expr = or(depth + 1);
      if (!in.take(')')) {
        throw Faults.syntax("a bracket is opened and not closed", in.text(), at, "add ')' , or put quotes around a bracket that is text");
      }
      return expr;
    }
    return primary(at, depth);
  }

  private Expr primary(int at, int depth) {
    if (in.atEnd() || in.is(')') || in.seesWord("or", "||") || in.seesWord("and", "&&")) {
      throw Faults.syntax("a term is missing here", in.text(), at, "for example dev:vdb, secs>600 or sym:ext4_*; help filter");
    }
    if (++terms > MAX_TERMS) {
      throw Faults.syntax("more than " + MAX_TERMS + " terms", in.text(), at, "split the filter");
    }
    if (in.is('@')) {
      return savedFilter(at, depth);
    }
    Expr expr = FilterTerm.read(in);
    Expr.terms(expr).forEach(t -> places.putIfAbsent(t, new Place(in.text(), at)));
    return expr;
  }

  private Expr savedFilter(int at, int depth) {
    String name = in.savedName();
    String expression = saved.get(name);
    if (expression == null) {
      String hint = Nearest.of(name, saved.keySet()).map(n -> "did you mean '@" + n + "'?")
          .orElse(saved.isEmpty() ? "none is saved yet: filter save NAME" : "saved are @" + String.join(" @", saved.keySet().stream().sorted().toList()));
      throw Faults.pointing(ErrorCode.FILTER_SAVED.error("no saved filter '@" + name + "'").hint(hint), in.text(), at).refusal();
    }
    if (open.contains(name)) {
      throw Faults.pointing(ErrorCode.FILTER_SAVED.error("saved filter '@" + name + "' uses itself").hint(
          "save it again without the circle: filter save " + name), in.text(), at).refusal();
    }
    FilterScanner outer = in;
    open.push(name);
    in = FilterScanner.of(expression);
    Expr expr = whole(depth + 1);
    in = outer;
    open.pop();
    return expr;
  }
}
