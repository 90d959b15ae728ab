package dstate.api.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A raw value as scripts get it. Renderers take it apart in one place each. */
public sealed interface Value {
  /** Left out of JSON, empty in CSV. */
  record Absent() implements Value {}

  record Text(String text) implements Value {}

  record Int(long number) implements Value {}

  /** A number whose digits are kept: {@code 35060910.024741}. Only digits, one dot and a leading minus. */
  record Decimal(String digits) implements Value {
    public Decimal {
      if (!digits.matches("-?[0-9]+(\\.[0-9]+)?")) {
        throw new IllegalArgumentException("not a decimal number: " + digits);
      }
    }
  }

  record Bool(boolean value) implements Value {}

  record ListOf(List<Value> values) implements Value {
    public ListOf {
      values = List.copyOf(values);
    }
  }

  /** A nested object; keys in the order given. */
  record Obj(Map<String, Value> fields) implements Value {
    public Obj {
      fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  Value ABSENT = new Absent();

  /** The text, or absent when it is empty. */
  static Value text(String text) {
    return text.isEmpty() ? ABSENT : new Text(text);
  }

  /** The number, or absent below 0. */
  static Value count(long number) {
    return number < 0 ? ABSENT : new Int(number);
  }

  /** Digits as they stand, or absent when empty. */
  static Value decimal(String digits) {
    return digits.isEmpty() ? ABSENT : new Decimal(digits);
  }

  static Value texts(List<String> texts) {
    return new ListOf(texts.stream().<Value>map(Text::new).toList());
  }

  static Value list(List<? extends Value> values) {
    return new ListOf(List.copyOf(values));
  }

  /** Builds a nested object: {@code Value.object().put("n", Value.count(3)).build()}. */
  static ObjBuilder object() {
    return new ObjBuilder();
  }

  /** Collects fields in order. */
  final class ObjBuilder {
    private final Map<String, Value> fields = new LinkedHashMap<>();

    public ObjBuilder put(String key, Value value) {
      fields.put(key, value);
      return this;
    }

    public Obj build() {
      return new Obj(fields);
    }
  }
}
