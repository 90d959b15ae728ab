package dstate.shell.prompt;

import dstate.api.ask.Job;
import dstate.api.result.RenderOptions;
import java.io.IOException;

/** Runs one line of the prompt's language and renders the answer: the dispatcher as the prompt sees it. */
@FunctionalInterface
public interface LineRunner {
  /**
   * Called on a verb thread, one line at a time; a line whose job was cancelled may still be running when the next one
   * comes, and must then change nothing.
   *
   * @param options of the screen as it is now; width 0 when the output goes to a command
   * @param out takes rendered, cleaned text, errors too; throws when the reader left
   */
  Reply run(String line, Job job, RenderOptions options, Appendable out) throws IOException;
}
