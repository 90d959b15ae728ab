package dstate.api.ask;

import java.util.List;

/**
 * A field of the one filter catalogue: filters, columns, completion, JSON keys.
 *
 * @param name as typed: {@code sym}; of a plug-in {@code plugin.field}
 * @param scope whose rows have it
 * @param type how values are written and compared
 * @param about one line for help
 * @param values reads the field from a row (its Java type is the scope's); several values: any may match; empty: absent.
 *     Values are String (TEXT, SYMBOL, ID), Long (NUMBER), Long nanoseconds (DURATION), Long bytes (SIZE),
 *     {@link dstate.api.model.Stamp} (TIME).
 */
public record FieldDef(String name, Scope scope, Type type, String about, Values values) {
  public enum Type { TEXT, SYMBOL, ID, NUMBER, DURATION, SIZE, TIME }

  /** Reads a field of a row within a snapshot. */
  @FunctionalInterface
  public interface Values {
    List<?> of(Object row, Evidence evidence);
  }
}
