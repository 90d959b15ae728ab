package dstate.commands.table;

import dstate.api.ask.FieldDef;
import dstate.api.model.Stamp;
import dstate.api.result.Cell;
import dstate.api.result.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Raw values: their order, their words, and how a filter field's value becomes one. */
public final class Values {
  private Values() {}

  /** Numbers by size, text with the numbers in it by size, absent last. */
  public static final Comparator<Value> ORDER = (a, b) -> compare(a, b, 1);

  /** The other way round, absent still last. */
  public static final Comparator<Value> REVERSED = (a, b) -> compare(a, b, -1);

  /** A value as a cell shows it when nothing better is known. */
  public static String words(Value value) {
    if (value instanceof Value.Absent) {
      return "-";
    } else if (value instanceof Value.Text t) {
      return t.text();
    } else if (value instanceof Value.Int n) {
      return Long.toString(n.number());
    } else if (value instanceof Value.Decimal d) {
      return d.digits();
    } else if (value instanceof Value.Bool b) {
      return b.value() ? "yes" : "no";
    } else if (value instanceof Value.ListOf l) {
      return l.values().isEmpty() ? "-" : l.values().stream().map(Values::words).collect(Collectors.joining(","));
    } else if (value instanceof Value.Obj o) {
      return o.fields().entrySet().stream().map(e -> e.getKey() + " " + words(e.getValue())).collect(Collectors.joining("; "));
    }
    throw new AssertionError(value);
  }

  /** Seconds with nine decimals, as contract.md writes durations. */
  public static Value.Decimal seconds(long nanos) {
    return new Value.Decimal(BigDecimal.valueOf(nanos, 9).toPlainString());
  }

  static boolean numeric(FieldDef.Type type) {
    return type == FieldDef.Type.NUMBER || type == FieldDef.Type.DURATION || type == FieldDef.Type.SIZE;
  }

  static Cell cell(FieldDef def, List<?> values) {
    List<Value> read = values.stream().map(v -> value(def.type(), v)).toList();
    Value one = read.isEmpty() ? Value.ABSENT : read.size() == 1 ? read.get(0) : Value.list(read);
    return Cell.of(one, words(one));
  }

  private static Value value(FieldDef.Type type, Object read) {
    if (read instanceof Stamp stamp) {
      return stamp.hasWall() ? Value.text(stamp.wall()) : Value.decimal(stamp.mono());
    } else if (read instanceof Number number) {
      return type == FieldDef.Type.DURATION ? seconds(number.longValue()) : new Value.Int(number.longValue());
    }
    return Value.text(String.valueOf(read));
  }

  private static int compare(Value a, Value b, int sign) {
    boolean noA = first(a) instanceof Value.Absent;
    boolean noB = first(b) instanceof Value.Absent;
    if (noA || noB) {
      return Boolean.compare(noA, noB);
    }
    BigDecimal x = number(first(a));
    BigDecimal y = number(first(b));
    if (x != null && y != null) {
      return sign * x.compareTo(y);
    }
    return sign * natural(words(first(a)), words(first(b)));
  }

  private static Value first(Value value) {
    return value instanceof Value.ListOf l ? l.values().isEmpty() ? Value.ABSENT : l.values().get(0) : value;
  }

  private static BigDecimal number(Value value) {
    return value instanceof Value.Int n ? BigDecimal.valueOf(n.number())
        : value instanceof Value.Decimal d ? new BigDecimal(d.digits()) : null;
  }

  /** {@code R9} before {@code R10}: runs of digits compare by size. */
  static int natural(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (digit(a.charAt(i)) && digit(b.charAt(j))) {
        int endA = digits(a, i);
        int endB = digits(b, j);
        int by = new java.math.BigInteger(a.substring(i, endA)).compareTo(new java.math.BigInteger(b.substring(j, endB)));
        if (by != 0) {
          return by;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int by = Integer.compare(a.length() - i, b.length() - j);
    return by != 0 ? by : a.compareTo(b);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int digits(String s, int from) {
    int i = from;
    // 300 digits are enough to order anything a kernel prints; more would only cost
    while (i < s.length() && digit(s.charAt(i)) && i - from < 300) {
      i++;
    }
    return i;
  }
}
