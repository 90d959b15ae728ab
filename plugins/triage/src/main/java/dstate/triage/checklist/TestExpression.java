package dstate.triage.checklist;

import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The {@code test} of a probe: {@code FUNC OP VALUE}, joined by {@code and} and {@code or}; {@code and} binds closer.
 *
 * @param anyOf one list of comparisons an alternative; all of a list have to hold
 */
public record TestExpression(List<List<Comparison>> anyOf) {
  /** Functions of the language, checklists.md part 1; {@code answer} is the answer of an earlier step of the run. */
  static final Set<String> FUNCTIONS =
      Set.of("count", "share", "distinct", "min", "max", "p50", "p99", "sum", "rate", "before", "value", "answer");

  /** A side of a comparison: a function with arguments, or a literal (name empty). */
  record Operand(String name, List<String> args, String literal) {
    boolean isFunction() {
      return !name.isEmpty();
    }
  }

  record Comparison(Operand left, String op, Operand right) {
    /** True for tests that less evidence makes true. */
    boolean downward() {
      return op.startsWith("<") || op.equals("=") && right.literal().equals("0");
    }
  }

  /** Whether less evidence can make the test true, so that even "yes" needs coverage. */
  boolean downward() {
    return anyOf.stream().anyMatch(all -> all.stream().anyMatch(Comparison::downward));
  }

  /** Every function of the test, in the order written. */
  List<Operand> functions() {
    List<Operand> functions = new ArrayList<>();
    anyOf.forEach(all -> all.forEach(c -> List.of(c.left(), c.right()).stream().filter(Operand::isFunction).forEach(functions::add)));
    return functions;
  }

  /** True, false, or empty when what decides it is not known. */
  Optional<Boolean> holds(Function<Operand, Optional<Measured>> measure) {
    boolean unknown = false;
    for (List<Comparison> all : anyOf) {
      Optional<Boolean> one = allHold(all, measure);
      if (one.isPresent() && one.get()) {
        return one;
      }
      unknown |= one.isEmpty();
    }
    return unknown ? Optional.empty() : Optional.of(false);
  }

  private static Optional<Boolean> allHold(List<Comparison> all, Function<Operand, Optional<Measured>> measure) {
    boolean unknown = false;
    for (Comparison c : all) {
      Optional<Boolean> one = compare(c, measure);
      if (one.isPresent() && !one.get()) {
        return one;
      }
      unknown |= one.isEmpty();
    }
    return unknown ? Optional.empty() : Optional.of(true);
  }

  private static Optional<Boolean> compare(Comparison c, Function<Operand, Optional<Measured>> measure) {
    Optional<Measured> left = value(c.left(), measure);
    Optional<Measured> right = value(c.right(), measure);
    return left.flatMap(l -> right.flatMap(r -> l.compare(c.op(), r)));
  }

  private static Optional<Measured> value(Operand operand, Function<Operand, Optional<Measured>> measure) {
    return operand.isFunction() ? measure.apply(operand) : Optional.of(Measured.literal(operand.literal()));
  }

  /** Reads a test; throws a {@code Refusal} that points at the mistake. */
  public static TestExpression parse(String text) {
    return new Reader(text).expression();
  }

  /** Reads from left to right. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    TestExpression expression() {
      List<List<Comparison>> anyOf = new ArrayList<>();
      List<Comparison> all = new ArrayList<>();
      all.add(comparison());
      for (String word = word(); !word.isEmpty(); word = word()) {
        if (word.equals("or")) {
          anyOf.add(List.copyOf(all));
          all.clear();
        } else if (!word.equals("and")) {
          throw wrong("'and', 'or' or the end expected, found '" + word + "'", at - word.length());
        }
        all.add(comparison());
      }
      if (at < text.length()) {
        throw wrong("'and', 'or' or the end expected", at);
      }
      anyOf.add(List.copyOf(all));
      return new TestExpression(List.copyOf(anyOf));
    }

    private Comparison comparison() {
      Operand left = operand();
      if (!left.isFunction()) {
        throw wrong("a function expected (" + String.join(" ", new java.util.TreeSet<>(FUNCTIONS)) + "), found '" + left.literal() + "'", at);
      }
      return new Comparison(left, op(), operand());
    }

    private Operand operand() {
      skip();
      int from = at;
      String word = word();
      if (word.isEmpty()) {
        throw wrong("a function or a value expected", from);
      }
      if (!FUNCTIONS.contains(word)) {
        return new Operand("", List.of(), word);
      }
      List<String> args = new ArrayList<>();
      if (at < text.length() && text.charAt(at) == '(') {
        do {
          at++;
          args.add(word());
          skip();
        } while (at < text.length() && text.charAt(at) == ',');
        if (at >= text.length() || text.charAt(at) != ')') {
          throw wrong("')' expected", at);
        }
        at++;
      }
      int needed = word.equals("count") ? 0 : word.equals("before") ? 2 : 1;
      if (args.size() != needed || args.stream().anyMatch(String::isEmpty)) {
        throw wrong(word + " takes " + needed + (needed == 1 ? " argument" : " arguments") + ", found " + args.size(), from);
      }
      return new Operand(word, List.copyOf(args), "");
    }

    private String op() {
      skip();
      for (String op : List.of(">=", "<=", "!=", "=", ">", "<")) {
        if (text.startsWith(op, at)) {
          at += op.length();
          return op;
        }
      }
      throw wrong("one of >= <= != = > < expected", at);
    }

    private String word() {
      skip();
      int from = at;
      while (at < text.length() && " \t(),=<>!".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }

    private void skip() {
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
    }

    private Refusal wrong(String what, int column) {
      return ErrorCode.CHECKLIST_FILE.error("test does not read: " + what).pointing(text, Math.min(column, text.length()))
          .hint("FUNC OP VALUE, as in count >= 1 and share(dev) >= 0.8").refusal();
    }
  }
}
