package dstate.triage.waitpoint;

import dstate.api.model.Frame;
import dstate.api.model.Knowledge;
import dstate.api.model.Stack;
import dstate.api.model.WaitPoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says for each frame of a stack what it is, for stacks on screens and the frames of scripts. */
public final class FrameRoles {
  private FrameRoles() {}

  /** One role a frame, in the order of the stack. */
  public static List<FrameRole> of(Stack stack, Knowledge knowledge) {
    Telling telling = TellingFrame.of(stack, knowledge);
    return stack.frames().stream().map(f -> role(f, telling, knowledge)).toList();
  }

  private static FrameRole role(Frame frame, Telling telling, Knowledge knowledge) {
    boolean tells = telling.frame().filter(t -> t == frame).isPresent();
    Optional<WaitPoint> row = knowledge.waitPoint(frame);
    String call = SystemCalls.name(frame.baseSymbol());
    String word = !frame.role().isEmpty() ? frame.role()
        : row.map(w -> w.role().name().toLowerCase(Locale.ROOT)).orElse(call.isEmpty() ? "" : "context");
    String token = tells ? telling.waitsFor() : row.map(WaitPoint::waitsFor).orElse("");
    return new FrameRole(frame, word, token, words(tells, token, telling, row, call), tells);
  }

  private static String words(boolean tells, String token, Telling telling, Optional<WaitPoint> row, String call) {
    if (tells) {
      return tellingWords(token, telling);
    }
    if (!call.isEmpty()) {
      return "system call " + call;
    }
    return row.map(FrameRoles::rowWords).orElse("");
  }

  private static String tellingWords(String token, Telling telling) {
    if (token.isEmpty()) {
      String layer = telling.layer();
      return layer.isEmpty() ? "WAITS here, for what is not known" : "WAITS in " + layer + ", for what is not known";
    }
    return "WAITS for " + phrase(token);
  }

  private static String rowWords(WaitPoint row) {
    return switch (row.role()) {
      case PLUMBING -> row.waitsFor().isEmpty() ? row.layer() : row.layer() + ": " + phrase(row.waitsFor());
      case WAIT, CONTEXT -> firstClause(row.means());
    };
  }

  /** A token as words: {@code request slot}. */
  public static String phrase(String token) {
    return token.replace('-', ' ');
  }

  /** What stands before the first semicolon or bracket: the rest is for {@code explain}. */
  private static String firstClause(String means) {
    int end = means.length();
    for (String stop : List.of(";", " (", ", ")) {
      int at = means.indexOf(stop);
      if (at > 0) {
        end = Math.min(end, at);
      }
    }
    return means.substring(0, end);
  }
}
