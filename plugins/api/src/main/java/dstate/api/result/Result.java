package dstate.api.result;

/** The answer of a verb: usually a record of its own that knows its shape. */
@FunctionalInterface
public interface Result {
  Shape shape();
}
