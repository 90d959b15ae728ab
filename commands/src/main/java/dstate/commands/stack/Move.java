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

  /** @param words {@code [ID[#FRAME]] [N]}; an id selects where the step starts */
  static Outcome by(Ask ask, List<String> words, int direction, boolean all) {
    String start = "";
    int steps = 1;
    for (String word : words) {
      if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
        steps = steps(word);
      } else if (start.isEmpty()) {
        start = word;
      } else {
        throw Pick.tooMany(word, "a report and a number of frames");
      }
    }
    int hash = start.indexOf('#');
    String id = hash < 0 ? start : start.substring(0, hash);
    Episode report = id.isEmpty() ? Pick.selectedReport(ask) : Pick.report(ask, id);
    Stack stack = report.report().stack();
    List<FrameRole> roles = FrameRoles.of(stack, ask.workspace().knowledge());
    if (roles.isEmpty()) {
      throw ErrorCode.NOT_FOUND.error(report.id() + " has no frames").hint("report " + report.id() + " --raw shows its lines").refusal();
    }
    var selected = Bt.selected(ask, report, roles);
    int at = hash < 0 ? Math.max(0, selected.frame()) : FrameVerb.find(report, roles, start.substring(hash + 1));
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
