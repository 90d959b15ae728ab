package dstate.shell.prompt;

import dstate.api.ask.Ask;
import dstate.api.ask.Job;
import dstate.api.ask.Workspace;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.spi.VerbPack.VerbDef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What main hands to the prompt.
 *
 * @param sources of the command line; opened in the background once the prompt is drawn. Empty: none
 * @param lines the dispatcher with its renderer
 * @param ask the newest snapshot with the dispatcher's selection and settings; cheap, asked at each prompt
 * @param verbs every verb, asked for when a word is completed or highlighted
 * @param messages the same object that the engine announces to
 * @param pasted the same object that the engine reads standard input from
 * @param settings names of the settings and the values they take, for completion
 * @param environment of the process
 * @param close closes journal and workspace; called once, also when a signal ends the process
 */
public record PromptSetup(
    Workspace workspace, Optional<OpenRequest> sources, LineRunner lines, Function<Job, Ask> ask, Supplier<List<VerbDef>> verbs,
    Messages messages, Pasted pasted, Map<String, List<String>> settings, Map<String, String> environment, Runnable close) {
  public PromptSetup {
    settings = Map.copyOf(settings);
    environment = Map.copyOf(environment);
  }

  /** Whether the line being typed is coloured. @param terminal whether the terminal takes colours */
  boolean coloured(boolean terminal) {
    return terminal && !ask.apply(Job.QUIET).settings().get("color", "auto").equals("off");
  }
}
