package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.ask.FieldDef.Type;
import dstate.api.model.Stamp;
import dstate.api.result.ErrorCode;
import dstate.engine.filter.Expr.Field;
import dstate.engine.filter.Expr.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Turns what a field is held against into a test of its values. The one place that takes operands apart by type. */
final class ValueTests {
  /** A test of one value of a row. */
  @FunctionalInterface
  interface ValueTest {
    /** ABSENT: the value has nothing to compare, such as a stamp without that clock. */
    RowTest.Answer of(Object value, Object row);
  }

  /** Whether a value lies before (-1), in (0) or after (1) a typed one, or {@link Moment#UNKNOWN}. */
  @FunctionalInterface
  private interface Side {
    int of(Object value, Object row);
  }

  private final Rows rows;
  private final Moments moments;
  private final Vocabulary vocabulary;
  private final Consumer<String> remarks;

  ValueTests(Rows rows, Moments moments, Vocabulary vocabulary, Consumer<String> remarks) {
    this.rows = rows;
    this.moments = moments;
    this.vocabulary = vocabulary;
    this.remarks = remarks;
  }

  /** A test that is true where any operand fits; negation is the caller's. */
  ValueTest of(String name, Type type, Field field) {
    List<ValueTest> any = new ArrayList<>();
    for (Operand operand : field.operands()) {
      any.add(one(name, type, field.op(), operand));
    }
    return any.size() == 1 ? any.get(0) : (value, row) -> {
      RowTest.Answer best = RowTest.Answer.ABSENT;
      for (ValueTest test : any) {
        RowTest.Answer answer = test.of(value, row);
        if (answer == RowTest.Answer.YES) {
          return answer;
        }
        best = answer == RowTest.Answer.NO ? answer : best;
      }
      return best;
    };
  }

  private ValueTest one(String name, Type type, Op op, Operand operand) {
    if (operand instanceof Operand.Regex regex) {
      Predicate<String> find = Patterns.find(regex);
      return (value, row) -> RowTest.answer(find.test(printed(type, value)));
    }
    if (!(operand instanceof Operand.Plain plain)) {
      throw new AssertionError(operand);
    }
    if (plain.text().equals("*") && !op.compares()) {
      return (value, row) -> RowTest.Answer.YES;
    }
    if (type == Type.TEXT || type == Type.SYMBOL || type == Type.ID) {
      if (op.compares()) {
        throw ErrorCode.FILTER_VALUE.error("'" + name + "' is text and has no order").hint(
            "use " + name + ":VALUE, " + name + ":GLOB* or " + name + "~REGEX").refusal();
      }
      Predicate<String> fits = textual(name, type, plain.text());
      return (value, row) -> RowTest.answer(fits.test(printed(type, value)));
    }
    return ordered(name, type, op, plain.text());
  }

  private Predicate<String> textual(String name, Type type, String typed) {
    String text = vocabulary.plain(name, typed);
    if (name.equals("dev")) {
      text = device(text);
    }
    if (type == Type.ID) {
      Optional<RefId.Range> ids = RefId.range(idCase(text));
      if (ids.isPresent()) {
        return value -> Ids.within(ids.get(), value);
      }
    }
    return Patterns.glob(text);
  }

  /** {@code vdb+} asks for what is on top, {@code vdb-} for what is below; both need a device tree. */
  private String device(String text) {
    int end = text.length();
    while (end > 1 && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
      end--;
    }
    if (end < text.length()) {
      remarks.accept("dev:" + text + " is read as dev:" + text.substring(0, end) + ": no device tree is loaded");
    }
    return text.substring(0, end);
  }

  /** {@code r3} and {@code b:r3} as {@code R3} and {@code b:R3}; nothing else changes. */
  private static String idCase(String text) {
    int colon = text.indexOf(':') + 1;
    boolean small = colon < text.length() - 1 && "rgtnmi".indexOf(text.charAt(colon)) >= 0 && Character.isDigit(text.charAt(colon + 1));
    return small ? text.substring(0, colon) + Character.toUpperCase(text.charAt(colon)) + text.substring(colon + 1) : text;
  }

  private ValueTest ordered(String name, Type type, Op op, String typed) {
    int dots = typed.indexOf("..");
    if (dots < 0) {
      Side side = side(name, type, typed);
      return (value, row) -> {
        int s = side.of(value, row);
        return s == Moment.UNKNOWN ? RowTest.Answer.ABSENT : RowTest.answer(holds(op, s));
      };
    }
    String low = typed.substring(0, dots);
    String high = typed.substring(dots + 2);
    if (op.compares() || (low.isEmpty() && high.isEmpty())) {
      throw ErrorCode.FILTER_VALUE.error("'" + name + op.sign() + Faults.cut(typed) + "' is no range")
          .hint("a range is " + name + ":LOW..HIGH, " + name + ":LOW.. or " + name + ":..HIGH").refusal();
    }
    return range(low.isEmpty() ? null : side(name, type, low), high.isEmpty() ? null : side(name, type, high), wraps(type, low, high));
  }

  /** 23:50..00:10 goes over midnight. */
  private boolean wraps(Type type, String low, String high) {
    return type == Type.TIME && !low.isEmpty() && !high.isEmpty()
        && moments.read(low, "time") instanceof Moment.OfDay from && moments.read(high, "time") instanceof Moment.OfDay to
        && from.from().isAfter(to.from());
  }

  /** An open end is null. */
  private static ValueTest range(Side low, Side high, boolean wraps) {
    return (value, row) -> {
      int below = low == null ? 0 : low.of(value, row);
      int above = high == null ? 0 : high.of(value, row);
      if (below == Moment.UNKNOWN || above == Moment.UNKNOWN) {
        return RowTest.Answer.ABSENT;
      }
      return RowTest.answer(wraps ? below >= 0 || above <= 0 : below >= 0 && above <= 0);
    };
  }

  private static boolean holds(Op op, int side) {
    return switch (op) {
      case MATCH, EQUAL, NOT_EQUAL, FIND, NOT_FIND -> side == 0;
      case LESS -> side < 0;
      case AT_MOST -> side <= 0;
      case MORE -> side > 0;
      case AT_LEAST -> side >= 0;
    };
  }

  private Side side(String name, Type type, String typed) {
    if (type == Type.TIME) {
      Moment moment = moments.read(typed, name);
      return (value, row) -> moment.side((Stamp) value, () -> rows.place(row));
    }
    // The kernel's clock is compared as far as digits were typed, like times.
    Quantity number = Quantity.read(name.equals("level") ? Vocabulary.level(typed) : typed, name, type, name.equals("mono"));
    if (name.equals("boot") && number.high().signum() <= 0) {
      remarks.accept("boot:0 is the newest boot of a source, boot:-1 the one before, as journalctl -b counts");
      return (value, row) -> number.side((Long) value - rows.boots(row));
    }
    return (value, row) -> number.side((Long) value);
  }

  /** A value as text, for patterns and globs. */
  private static String printed(Type type, Object value) {
    if (value instanceof Stamp stamp) {
      return stamp.hasWall() ? stamp.wall() : stamp.mono();
    }
    if (type == Type.DURATION && value instanceof Long nanos) {
      return java.math.BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }
}
