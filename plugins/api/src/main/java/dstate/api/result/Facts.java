package dstate.api.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Named values of one thing; in JSON one object.
 *
 * @param schema as in {@link Table}
 */
public record Facts(String schema, List<Fact> facts) implements Shape {
  public Facts {
    facts = List.copyOf(facts);
  }

  /** @param name JSON key @param head what people see; empty: scripts only */
  public record Fact(String name, String head, Cell cell) {}

  public static Builder of(String schema) {
    return new Builder(schema);
  }

  /** Collects facts in order. */
  public static final class Builder {
    private final String schema;
    private final List<Fact> facts = new ArrayList<>();

    private Builder(String schema) {
      this.schema = schema;
    }

    public Builder put(String name, String head, Cell cell) {
      facts.add(new Fact(name, head, cell));
      return this;
    }

    public Builder data(String name, Value value) {
      return put(name, "", Cell.data(value));
    }

    public Facts build() {
      return new Facts(schema, facts);
    }
  }
}
