package dstate.commands.stack;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Episode;
import dstate.api.model.Stack;
import dstate.api.result.ErrorCode;
import dstate.commands.place.Pick;
import dstate.triage.waitpoint.FrameRole;
import dstate.triage.waitpoint.FrameRoles;
import java.util.List;

/** A step along the selected stack: up is towards the caller, as in gdb. */
final class Move {
  private Move() {}

  static Outcome by(Ask ask, List<String> words, int direction, boolean all) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "a number of frames");
    }
    int steps = words.isEmpty() ? 1 : steps(words.get(0));
    Episode report = Pick.selectedReport(ask);
    Stack stack = report.report().stack();
    List<FrameRole> roles = FrameRoles.of(stack, ask.workspace().knowledge());
    if (roles.isEmpty()) {
      throw ErrorCode.NOT_FOUND.error(report.id() + " has no frames").hint("report " + report.id() + " --raw shows its lines").refusal();
    }
    var selected = Bt.selected(ask, report, roles);
    int at = Math.max(0, selected.frame());
    int n = at;
    for (int i = at + direction; i >= 0 && i < roles.size() && steps > 0; i += direction) {
      if (all || !FrameFold.skipped(stack, roles.get(i).frame())) {
        n = i;
        steps--;
      }
    }
    if (n == at) {
      throw ErrorCode.NOT_FOUND.error("#" + at + " is the " + (direction > 0 ? "outermost" : "innermost") + " frame of " + report.id())
          .hint(all ? "bt --all shows the stack" : "? frames are passed over; --all stops at them too").refusal();
    }
    return Outcome.of(FrameShown.of(ask, report, roles, n)).selecting(selected.withFrame(n));
  }

  private static int steps(String word) {
    boolean good = !word.isEmpty() && word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    int n = good ? Integer.parseInt(word) : 0;
    if (n < 1) {
      throw ErrorCode.WORDS.error("'" + word + "' is no number of frames").hint("up 2; frame NAME goes to a symbol").refusal();
    }
    return n;
  }
}
