package dstate.shell.main;

import dstate.api.ask.Job;
import dstate.api.spi.Renderer.RenderOptions;
import dstate.shell.dispatch.Answer.ScriptLine;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineShow;
import dstate.shell.prompt.LineRunner;
import dstate.shell.prompt.Reply;
import java.io.IOException;

/** The dispatcher as the prompt sees it. */
final class PromptLines implements LineRunner {
  private final Dispatcher lines;

  PromptLines(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Reply run(String line, Job job, RenderOptions options, Appendable out) throws IOException {
    lines.remember(line);
    LineShow.Ended ended = new LineShow(lines, new LineShow.Screen(options, out, out, false)).show(new ScriptLine(line, ""), job);
    return new Reply(ended.status(), ended.question(), ended.leave(), ended.clipboard());
  }
}
