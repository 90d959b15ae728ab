package dstate.engine.sample;

import dstate.api.model.Frame;
import dstate.api.model.LogRecord;
import dstate.api.model.Report;
import dstate.api.model.Stack;
import dstate.api.spi.LineCursor;
import dstate.api.spi.RecordGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code STALL task comm:pid for 120 s}, then frames {@code at symbol} (or {@code ? symbol}). Lines that begin with {@code #}
 * belong to others and are stepped over; anything else ends the report. {@code STALL task} alone stands there by chance.
 */
public final class StallGrammar implements RecordGrammar {
  private static final String HEAD = "STALL task ";

  @Override
  public String name() {
    return "stall";
  }

  @Override
  public List<String> heads() {
    return List.of(HEAD, " for long s");
  }

  @Override
  public Optional<LogRecord> read(LineCursor lines) {
    String text = lines.line().text().text();
    int colon = text.lastIndexOf(':');
    int end = text.indexOf(" for ", Math.max(0, colon));
    int at = text.indexOf(HEAD);
    if (at < 0 || colon < at + HEAD.length() || end < 0 || !text.endsWith(" s")) {
      return Optional.empty();
    }
    int pid = number(text, colon + 1, end);
    int seconds = number(text, end + 5, text.length() - 2);
    if (pid < 0 || seconds < 0) {
      return Optional.empty();
    }
    Report.Builder report = Report.of("hung-task");
    report.comm = text.substring(at + HEAD.length(), colon);
    report.pid = pid;
    report.seconds = seconds;
    lines.own();
    List<Frame> frames = new ArrayList<>();
    while (lines.advance()) {
      String line = lines.line().text().text();
      if (line.startsWith("at ") || line.startsWith("? ")) {
        lines.own();
        frames.add(new Frame(frames.size(), line.substring(line.indexOf(' ') + 1), 1, 2, "", line.startsWith("at "), "", "", lines.line().number()));
      } else if (!line.startsWith("#")) {
        break;
      }
    }
    report.stack = new Stack("Call Trace", "", -1, -1, frames);
    return Optional.of(report.build());
  }

  private static int number(String text, int from, int to) {
    return from < to && to - from < 9 && text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(text.substring(from, to)) : -1;
  }
}
