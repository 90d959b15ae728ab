package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Line;
import dstate.api.model.Source;
import dstate.api.model.Stamp;
import dstate.api.result.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the values of time fields. */
final class Moments {
  /** Lines looked at from the end of a source for one with a stamp; a log ends with few lines that have none. */
  private static final int LAST_LINES = 200;

  private final Evidence evidence;

  Moments(Evidence evidence) {
    this.evidence = evidence;
  }

  Moment read(String text, String field) {
    int offset = offsetStart(text);
    String anchor = text.substring(0, offset);
    Optional<RefId> id = RefId.of(anchor).filter(i -> i.letter() == 'R');
    if (id.isPresent()) {
      return relative(anchor, offset < text.length() ? offsetNanos(text, offset) : 0);
    }
    if (text.startsWith("-") && !text.startsWith("--") && text.indexOf(':') < 0) {
      return fromEnd(offsetNanos(text, 0));
    }
    if (!text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == 's')) {
      return new Moment.Kernel(Quantity.read(text, field, FieldDef.Type.DURATION, true));
    }
    WallText wall = WallText.of(text).orElseThrow(() -> wrong(text, field));
    if (!wall.dated()) {
      return new Moment.OfDay(wall.timeOfDay(), Duration.between(wall.from(), wall.until()).toNanos());
    }
    if (wall.zone().isPresent() && wall.year()) {
      Instant from = wall.from().toInstant(wall.zone().get());
      return new Moment.Absolute(from, wall.until().toInstant(wall.zone().get()));
    }
    return new Moment.Local(wall.from(), wall.until(), wall.year());
  }

  private static int offsetStart(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '+' || text.charAt(i) == '-') {
        return i;
      }
    }
    return text.length();
  }

  private static long offsetNanos(String text, int from) {
    long nanos = Quantity.nanos(text.substring(from + 1));
    return text.charAt(from) == '-' ? -nanos : nanos;
  }

  private Moment relative(String id, long offset) {
    Episode episode = evidence.report(id).orElseThrow(() -> ErrorCode.NO_SUCH_ID.error("no report " + id + " to count time from")
        .hint(evidence.reports().isEmpty() ? "no report is loaded" : "reports lists the ids").refusal());
    Banner banner = episode.first();
    return new Moment.Relative(banner.stamp(), new Moment.Place(banner.source(), banner.boot()), offset);
  }

  private Moment fromEnd(long offset) {
    Map<String, Moment.Relative> ends = new LinkedHashMap<>();
    for (Source source : evidence.sources()) {
      lastStamped(source).ifPresent(line -> ends.put(source.id(), new Moment.Relative(
          line.stamp(), new Moment.Place(source.id(), evidence.bootOf(source.id(), line.number())), offset)));
    }
    return new Moment.FromEnd(Map.copyOf(ends));
  }

  private Optional<Line> lastStamped(Source source) {
    Line last = null;
    for (Line line : evidence.lines().range(source.id(), Math.max(1, source.lines() - LAST_LINES), source.lines())) {
      Stamp stamp = line.stamp();
      if (stamp.hasMono() || stamp.hasWall()) {
        last = line;
      }
    }
    return Optional.ofNullable(last);
  }

  private static RuntimeException wrong(String text, String field) {
    return ErrorCode.FILTER_VALUE.error("'" + field + "' takes a time, found '" + Faults.cut(text) + "'")
        .hint("write 14:53, 2026-05-08T14:57:25, --06-01T14:11 (no year), 4132.5 (kernel seconds), R3-10s or -5m (from the end)")
        .refusal();
  }
}
