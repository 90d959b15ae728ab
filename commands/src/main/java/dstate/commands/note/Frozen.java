package dstate.commands.note;

import dstate.api.ask.Ask;
import dstate.api.model.Banner;
import dstate.api.model.Citation;
import dstate.api.model.Episode;
import dstate.api.model.Frame;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.commands.place.Places;
import dstate.triage.waitpoint.TellingFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The lines a note freezes: what its report says in three lines, and what the user named. */
final class Frozen {
  /** Lines a note can cite; a note is a statement, not a copy of the log. */
  static final int MOST = 200;
  /** Lines after the head among which the state line stands: kernel, remedy and a few of other contexts. */
  private static final int HEAD_LINES = 32;

  private final Ask ask;
  private final Map<String, Citation> cites = new LinkedHashMap<>();

  Frozen(Ask ask) {
    this.ask = ask;
  }

  /** Banner, state line and telling frame (or the frame meant), in line order. */
  Frozen report(Episode e, int frame) {
    Banner b = e.first();
    add(b.source(), b.line());
    stateLine(b).ifPresent(n -> add(b.source(), n));
    List<Frame> frames = b.report().stack().frames();
    TellingFrame.of(b.report().stack(), ask.workspace().knowledge()).frame().ifPresent(f -> add(b.source(), f.line()));
    if (frame >= 0 && frame < frames.size()) {
      add(b.source(), frames.get(frame).line());
    }
    return this;
  }

  /** Lines the user named, {@code a:120,a:130..135}. */
  Frozen named(String places) {
    Places.lines(ask, places, MOST).forEach(l -> add(l.source(), l.number()));
    return this;
  }

  List<Citation> cites() {
    return List.copyOf(cites.values());
  }

  private void add(String source, long number) {
    ask.evidence().lines().cite(source, number).ifPresent(c -> cites.putIfAbsent(c.place(), c));
  }

  /**
   * The line with the task's state: {@code events/4  D 0000 0 103 2} (kernel/sched/core.c, sched_show_task, up to 5.9) or
   * {@code task:events/4 state:D ... pid:103} (later).
   */
  private OptionalLong stateLine(Banner b) {
    Report r = b.report();
    if (r.state().isEmpty() || r.pid() < 0) {
      return OptionalLong.empty();
    }
    long firstFrame = r.stack().frames().stream().mapToLong(Frame::line).min().orElse(b.line() + HEAD_LINES);
    for (LineRange range : b.lines()) {
      long last = Math.min(range.last(), Math.min(firstFrame - 1, b.line() + HEAD_LINES));
      if (range.first() > last) {
        continue;
      }
      for (Line line : ask.evidence().lines().range(b.source(), Math.max(range.first(), b.line() + 1), last)) {
        if (states(line.text().text(), r)) {
          return OptionalLong.of(line.number());
        }
      }
    }
    return OptionalLong.empty();
  }

  private static boolean states(String text, Report r) {
    List<String> words = new ArrayList<>(List.of(text.trim().split("[ \t]+")));
    boolean pid = words.contains(Integer.toString(r.pid())) || words.contains("pid:" + r.pid());
    return pid && (words.contains(r.state()) || words.contains("state:" + r.state()));
  }
}
