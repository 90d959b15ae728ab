package dstate.commands.table;

import dstate.api.ask.Scope;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of one kind of list.
 *
 * @param schema JSON schema word
 * @param scope whose filter fields may be asked for as further columns; empty: none
 * @param subject what of a row those fields are read from: an object of the scope
 * @param script columns of JSON and CSV, in the order of contract.md
 * @param people columns of a screen, in the order of shell.md
 */
public record Catalogue<T>(String schema, Optional<Scope> scope, Function<T, ?> subject, List<Col<T>> script, List<Col<T>> people) {
  public Catalogue {
    script = List.copyOf(script);
    people = List.copyOf(people);
  }

  /** A column and how a row fills it. */
  public record Col<T>(Column column, Function<T, Cell> cell) {}

  public static <T> Builder<T> of(String schema) {
    return new Builder<>(schema, Optional.empty());
  }

  public static <T> Builder<T> of(String schema, Scope scope) {
    return new Builder<>(schema, Optional.of(scope));
  }

  /** Collects columns in order. */
  public static final class Builder<T> {
    private final String schema;
    private final Optional<Scope> scope;
    private Function<T, ?> subject = row -> row;
    private final List<Col<T>> script = new ArrayList<>();
    private final List<Col<T>> people = new ArrayList<>();

    private Builder(String schema, Optional<Scope> scope) {
      this.schema = schema;
      this.scope = scope;
    }

    /** Where a row is more than an object of the scope: what its filter fields are read from. */
    public Builder<T> about(Function<T, ?> object) {
      subject = object;
      return this;
    }

    /** A key of JSON and CSV. */
    public Builder<T> key(String name, Function<T, Cell> cell) {
      script.add(new Col<>(Column.data(name), cell));
      return this;
    }

    /** A column of a screen. */
    public Builder<T> shown(Column column, Function<T, Cell> cell) {
      people.add(new Col<>(column.forPeople(), cell));
      return this;
    }

    public Catalogue<T> build() {
      return new Catalogue<>(schema, scope, subject, script, people);
    }
  }
}
