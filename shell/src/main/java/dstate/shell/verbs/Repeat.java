package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.ErrorCode;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Answer.ScriptLine;
import dstate.shell.dispatch.Control;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineLexer;
import dstate.shell.dispatch.RawWords;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Runs a line N times (once without N); without a line, the one typed before.")
final class Repeat implements Verb, RawWords {
  private static final int MOST = 1000;

  private final Dispatcher lines;

  @Parameters(arity = "0..*", paramLabel = "[N] VERB", description = "How often, and the line.")
  private List<String> words = List.of();

  Repeat(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Outcome run(Ask ask) {
    boolean counted = !words.isEmpty() && words.get(0).chars().allMatch(c -> c >= '0' && c <= '9') && words.get(0).length() < 6;
    int times = counted ? Integer.parseInt(words.get(0)) : 1;
    if (!words.isEmpty() && words.get(0).startsWith("-")) {
      throw ErrorCode.WORDS.error("'repeat " + words.get(0) + "': repeating at an interval is not in this version")
          .hint("repeat N VERB runs it N times at once").refusal();
    }
    if (times > MOST) {
      throw ErrorCode.WORDS.error("repeat " + times + ": at most " + MOST + " times").refusal();
    }
    List<String> rest = words.subList(counted ? 1 : 0, words.size());
    String line = rest.isEmpty() ? before() : rest.stream().map(LineLexer::quote).collect(Collectors.joining(" "));
    return Outcome.of(Control.lines(Collections.nCopies(times, new ScriptLine(line, ""))));
  }

  /** The newest line that is not itself a repetition. */
  private String before() {
    List<String> typed = lines.history();
    for (int i = typed.size() - 1; i >= 0; i--) {
      List<LineLexer.Word> first = LineLexer.scan(typed.get(i)).words();
      if (!first.isEmpty() && !"repeat".startsWith(first.get(0).text())) {
        return typed.get(i);
      }
    }
    throw ErrorCode.NOTHING_SELECTED.error("no line was typed before").hint("repeat N VERB").refusal();
  }
}
