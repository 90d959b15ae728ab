package dstate.commands.stack;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Stack;
import dstate.api.model.Task;
import dstate.api.result.ErrorCode;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import dstate.triage.waitpoint.FrameRole;
import dstate.triage.waitpoint.FrameRoles;
import java.util.ArrayList;
import java.util.LongSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code bt [ID] [N|-N]}: the stack of a report, from the telling frame on. */
@Command(name = "bt", description = "The stack of a report, from the frame that tells what it waits for.")
public final class Bt implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[ID] [N|-N]",
      description = "A report (selects it); N innermost frames, -N outermost.")
  private List<String> words = List.of();

  /** {@code -5} looks like an option to the parser; anything else that lands here is refused. */
  @Unmatched
  private List<String> unmatched = new ArrayList<>();

  @Option(names = "--all", description = "Every frame, also those marked ? and the scheduler's.")
  private boolean all;

  @Option(names = "--reliable", description = "Every frame that is not marked ?.")
  private boolean reliable;

  @Option(names = "--raw", description = "The lines of the log as they are.")
  private boolean raw;

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    int count = 0;
    List<String> ids = new ArrayList<>();
    for (String word : words) {
      OptionalInt number = number(word);
      if (number.isPresent()) {
        count = number.getAsInt();
      } else {
        ids.add(word);
      }
    }
    for (String word : unmatched) {
      count = number(word).orElseThrow(() -> ErrorCode.OPTION.error("bt has no option '" + word + "'")
          .hint("bt [ID] [N|-N] [--all|--reliable|--raw]").refusal());
    }
    Episode report = Pick.report(ask, ids);
    Stack stack = report.report().stack();
    List<FrameRole> roles = FrameRoles.of(stack, ask.workspace().knowledge());
    Selection next = selected(ask, report, roles);
    if (raw) {
      return show.on(ask, Outcome.of(new RawStack(report, raw(ask, report, stack))).selecting(next));
    }
    FrameFold.Depth depth = all ? FrameFold.Depth.ALL : reliable ? FrameFold.Depth.RELIABLE : FrameFold.Depth.TELLING;
    FrameFold fold = FrameFold.of(stack, roles, depth, count);
    return show.on(ask, Outcome.of(new StackShown(report, fold, next.frame())).selecting(next));
  }

  /** Selects the report, and its telling frame unless a frame of it is selected already. */
  static Selection selected(Ask ask, Episode report, List<FrameRole> roles) {
    Selection now = ask.selection();
    if (now.report().equals(report.id())) {
      return now.frame() >= 0 && now.frame() < roles.size() ? now : now.withFrame(FrameFold.telling(roles));
    }
    String task = Pick.taskOf(ask.evidence(), report).map(Task::id).orElse("");
    return now.withReport(report.id(), task).withFrame(FrameFold.telling(roles));
  }

  private static OptionalInt number(String word) {
    String digits = word.startsWith("-") ? word.substring(1) : word;
    boolean good = !digits.isEmpty() && digits.length() <= 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return good ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
  }

  /** The lines between the first and the last frame that belong to the report. */
  private static List<Line> raw(Ask ask, Episode report, Stack stack) {
    LongSummaryStatistics lines = stack.frames().stream().mapToLong(Frame::line).summaryStatistics();
    if (stack.frames().isEmpty()) {
      return List.of();
    }
    List<Line> raw = new ArrayList<>();
    for (LineRange range : report.first().lines()) {
      long first = Math.max(range.first(), lines.getMin());
      long last = Math.min(range.last(), lines.getMax());
      if (first <= last) {
        ask.evidence().lines().range(report.first().source(), first, last).forEach(raw::add);
      }
    }
    return raw;
  }
}
