package dstate.shell.verbs;

import java.util.Map;

/**
 * What the process was given, for {@code doctor}.
 *
 * @param version of the product
 * @param locale of the user's terminal, by name and charset
 * @param unicode whether that charset holds every character
 */
public record Surroundings(
    String version, Map<String, String> environment, Map<String, String> properties, String locale, boolean unicode, boolean inIsTerminal,
    boolean outIsTerminal) {
  public Surroundings {
    environment = Map.copyOf(environment);
    properties = Map.copyOf(properties);
  }
}
