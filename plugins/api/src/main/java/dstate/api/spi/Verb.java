package dstate.api.spi;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;

/** A verb: picocli annotations say which words it takes; made anew for each line, so its fields are its arguments. */
@FunctionalInterface
public interface Verb {
  Outcome run(Ask ask);
}
