package dstate.api.result;

import dstate.api.bytes.Bytes;

/**
 * One cell: the value for scripts, the words for people.
 *
 * @param value what JSON and CSV print
 * @param shown what tables print
 */
public record Cell(Value value, Text shown) {
  public static final Cell ABSENT = new Cell(Value.ABSENT, Text.of("-"));

  public static Cell text(String text) {
    return text(text, Style.PLAIN);
  }

  public static Cell text(String text, Style style) {
    return text.isEmpty() ? ABSENT : new Cell(new Value.Text(text), Text.of(text, style));
  }

  public static Cell text(Bytes bytes) {
    return text(bytes.text());
  }

  /** A number; absent below 0. */
  public static Cell count(long number) {
    return number < 0 ? ABSENT : new Cell(new Value.Int(number), Text.of(Long.toString(number)));
  }

  public static Cell of(Value value, Text shown) {
    return new Cell(value, shown);
  }

  public static Cell of(Value value, String shown) {
    return new Cell(value, Text.of(shown));
  }

  /** For a column only scripts see. */
  public static Cell data(Value value) {
    return new Cell(value, Text.EMPTY);
  }
}
