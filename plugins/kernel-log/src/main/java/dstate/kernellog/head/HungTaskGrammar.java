package dstate.kernellog.head;

import dstate.api.model.Line;
import dstate.api.model.LogRecord;
import dstate.api.spi.LineCursor;
import dstate.api.spi.RecordGrammar;
import java.util.List;
import java.util.Optional;

/** Reports of khungtaskd, kind {@code hung-task}: head, taint, state line, stack, blocker, lock lists, backtraces it asked for. */
public final class HungTaskGrammar implements RecordGrammar {
  public static final String KIND = "hung-task";

  /** Lines after a doubtful head in which its own state line or hint must follow. */
  private static final int NEAR = 40;

  private final DeviceNames devices = DeviceNames.load();

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public List<String> heads() {
    return List.of(HungTaskHead.literals());
  }

  @Override
  public Optional<LogRecord> read(LineCursor lines) {
    Optional<HungTaskHead> head = head(lines);
    return head.isPresent() && believable(head.get(), lines) ? Optional.of(new HungTaskReader(head.get(), lines, devices).read())
        : Optional.empty();
  }

  private static Optional<HungTaskHead> head(LineCursor lines) {
    String text = HungTaskReader.text(lines.line());
    if (text.contains(HungTaskHead.TASK)) {
      return HungTaskHead.parse(text);
    }
    // A comm may hold a newline: the head is then two lines of one record.
    Optional<String> before = lines.before().map(HungTaskReader::text).filter(b -> b.contains(HungTaskHead.TASK) && !HungTaskHead.mayBe(b));
    return before.flatMap(b -> HungTaskHead.parse(b + "\n" + text));
  }

  /**
   * Whether a head is the kernel's and not a sentence or a title that quotes it: it begins the message, nothing follows it, and
   * a stamp stands before it; or else its own lines come next.
   */
  private static boolean believable(HungTaskHead head, LineCursor lines) {
    if (lines.peek(1).map(l -> l.raw().contains("** replaying previous printk message **")).orElse(false)) {
      return false;
    }
    String text = HungTaskReader.text(lines.line());
    String lead = text.substring(0, Math.min(head.start(), text.length()));
    String rest = head.rest().strip();
    boolean alone = lead.isBlank() && (rest.isEmpty() || rest.startsWith("["));
    boolean stamped = lines.line().stamp().hasMono() || lines.line().stamp().hasWall() || lines.line().stamp().level() >= 0;
    return alone && stamped || followed(head, lines, alone);
  }

  private static boolean followed(HungTaskHead head, LineCursor lines, boolean alone) {
    boolean anything = false;
    for (int n = 1; n <= NEAR; n++) {
      Optional<Line> line = lines.peek(n);
      String text = line.map(HungTaskReader::text).orElse("");
      if (line.isEmpty() || HungTaskHead.mayBe(text)) {
        break;
      }
      anything |= !text.isEmpty();
      if (text.startsWith(HungTaskReader.HINT) || TaintLine.parse(text).isPresent() || HungTaskReader.stateOf(text, head)) {
        return true;
      }
    }
    // The end of a text: cut right after its last head.
    return alone && !anything;
  }
}
