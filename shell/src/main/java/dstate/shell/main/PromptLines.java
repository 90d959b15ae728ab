package dstate.shell.main;

import dstate.api.ask.Job;
import dstate.api.result.RenderOptions;
import dstate.shell.dispatch.Answer.ScriptLine;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineShow;
import dstate.shell.prompt.LineRunner;
import dstate.shell.prompt.Reply;
import java.io.IOException;
import java.util.Locale;

/** The dispatcher as the prompt sees it. */
final class PromptLines implements LineRunner {
  private final Dispatcher lines;

  PromptLines(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Reply run(String line, Job job, RenderOptions options, Appendable out) throws IOException {
    lines.remember(line);
    long start = System.nanoTime();
    LineShow.Ended ended = new LineShow(lines, new LineShow.Screen(options, out, out, false)).show(new ScriptLine(line, ""), job);
    if (lines.settings().is("timing")) {
      out.append(String.format(Locale.ROOT, "(%.3f s)\n", (System.nanoTime() - start) / 1e9));
    }
    return new Reply(ended.status(), ended.question(), ended.leave(), ended.clipboard());
  }
}
