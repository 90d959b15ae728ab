package dstate.api.result;

import java.util.List;

/**
 * Something only a person can answer. No verb reads keys: the prompt asks and sends {@code verb} with the answer appended
 * as the next line; batch leaves it open.
 *
 * @param ask the question in plain words
 * @param choices accepted answers, first letter is enough; empty: any line
 * @param verb the line to send, the answer is appended after a blank
 */
public record Question(String ask, List<String> choices, String verb) {
  public Question {
    choices = List.copyOf(choices);
  }
}
