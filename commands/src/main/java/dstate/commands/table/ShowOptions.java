package dstate.commands.table;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.RenderHints;
import dstate.api.ask.Workspace;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Rendering;
import dstate.api.result.Result;
import dstate.api.result.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of every verb that shows something: which renderer, how wide, and into which file. */
public final class ShowOptions {
  @Option(names = "--json", description = "JSON Lines, one object a line.")
  private boolean json;

  @Option(names = "--csv", description = "Comma-separated values with one header line.")
  private boolean csv;

  @Option(names = "--md", description = "Markdown.")
  private boolean md;

  @Option(names = "--vertical", description = "One line a cell.")
  private boolean vertical;

  @Option(names = "--wide", description = "All columns, nothing cut.")
  private boolean wide;

  @Option(names = "--no-header", description = "No line of column heads.")
  private boolean noHeader;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the answer to a new file.")
  private String file = "";

  @Option(names = "--replace", description = "With -o: replace the file if it is there.")
  private boolean replace;

  /** Name of the renderer asked for; empty: none was. */
  public String renderer() {
    return json ? "json" : csv ? "csv" : md ? "md" : "";
  }

  /** The hints for the shell. */
  public RenderHints hints() {
    return new RenderHints(vertical, wide, noHeader, "", false);
  }

  /** Path given with {@code -o}; empty: none. */
  public String file() {
    return file;
  }

  /** Puts what was asked for into an outcome; with {@code -o} writes the answer and says where it went instead. */
  public Outcome on(Ask ask, Outcome outcome) {
    if (Stream.of(json, csv, md).filter(b -> b).count() > 1) {
      throw ErrorCode.OPTION.error("more than one of --json, --csv and --md").hint("one answer has one form").refusal();
    }
    if (replace && file.isEmpty()) {
      throw ErrorCode.OPTION.error("--replace without -o FILE").hint("add -o FILE").refusal();
    }
    String name = renderer().isEmpty() ? outcome.renderer() : renderer();
    if (file.isEmpty()) {
      return outcome.rendered(name).hinting(hints());
    }
    return new Outcome(
        written(ask, outcome.result(), name), outcome.selection(), outcome.settings(), outcome.question(), "", outcome.status());
  }

  public Outcome on(Ask ask, Result result) {
    return on(ask, Outcome.of(result));
  }

  private Result written(Ask ask, Result result, String name) {
    String wanted = name.isEmpty() ? "text" : name;
    Rendering renderer = ask.workspace().renderer(wanted).orElseThrow(
        () -> ErrorCode.FORMAT.error("no renderer '" + wanted + "' is installed").refusal());
    StringBuilder text = new StringBuilder();
    try {
      renderer.render(result.shape(), new RenderOptions(0, false, true, wide, vertical, !noHeader), text);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder does not fail", e);
    }
    ask.job().check();
    Workspace.Written done = ask.workspace().write(file, text.toString().getBytes(StandardCharsets.UTF_8), replace);
    return new WrittenFile(done, text.codePointCount(0, text.length()));
  }

  /** A file outside the case was written. */
  public record WrittenFile(Workspace.Written written, long characters) implements Result {
    @Override
    public Prose shape() {
      return Prose.of(Text.of("wrote ").plus(written.path())
          .plus(String.format(Locale.ROOT, "  %,d characters  sha256 %s", characters, written.sha256())));
    }
  }
}
