package dstate.commands.place;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.result.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines by place: {@code a:120}, {@code a:130..135}, {@code a:130-135}, {@code L a:120}. */
public record Places(String source, LineRange lines) {

  /** The line of a place of one line; empty when it is written otherwise or not there. */
  public static Optional<Line> line(Evidence evidence, String typed) {
    return parse(evidence, typed).filter(p -> p.lines().count() == 1)
        .flatMap(p -> evidence.lines().line(p.source(), p.lines().first()));
  }

  /** A place as written; empty when it is none or its source is not loaded. A bare number is a line of the first source. */
  public static Optional<Places> parse(Evidence evidence, String typed) {
    String text = typed.startsWith("L") && typed.length() > 1 ? typed.substring(1).trim() : typed;
    int colon = text.lastIndexOf(':');
    String source = colon < 0 ? evidence.sources().stream().findFirst().map(s -> s.id()).orElse("") : text.substring(0, colon);
    if (evidence.source(source).isEmpty()) {
      return Optional.empty();
    }
    String numbers = text.substring(colon + 1);
    int dots = numbers.indexOf("..");
    int dash = numbers.indexOf('-');
    int cut = dots >= 0 ? dots : dash;
    long first = number(cut < 0 ? numbers : numbers.substring(0, cut));
    long last = cut < 0 ? first : number(numbers.substring(cut + (dots >= 0 ? 2 : 1)));
    return first < 1 || last < first ? Optional.empty() : Optional.of(new Places(source, new LineRange(first, last)));
  }

  /** The lines of several places, separated by commas; refuses what is not there. {@code most} lines at most. */
  public static List<Line> lines(Ask ask, String typed, int most) {
    List<Line> lines = new ArrayList<>();
    for (String part : typed.split(",", -1)) {
      Places place = parse(ask.evidence(), part.trim()).orElseThrow(() -> notAPlace(ask, part.trim()));
      if (lines.size() + place.lines().count() > most) {
        throw ErrorCode.WORDS.error(typed + " is more than " + most + " lines").hint("name the lines that matter").refusal();
      }
      int before = lines.size();
      ask.evidence().lines().range(place.source(), place.lines().first(), place.lines().last()).forEach(lines::add);
      if (lines.size() - before < place.lines().count()) {
        long has = ask.evidence().source(place.source()).map(s -> s.lines()).orElse(0L);
        throw ErrorCode.NO_SUCH_ID.error(part.trim() + " is not there: source " + place.source() + " has " + has + " lines").refusal();
      }
    }
    return lines;
  }

  private static RuntimeException notAPlace(Ask ask, String part) {
    String ids = String.join(" ", ask.evidence().sources().stream().map(s -> s.id()).toList());
    return ErrorCode.NO_SUCH_ID.error("'" + part + "' is no place of a loaded source")
        .hint(ids.isEmpty() ? "open PATH first" : "a place is a:120 or a:130..135; sources: " + ids).refusal();
  }

  private static long number(String digits) {
    boolean good = !digits.isEmpty() && digits.length() <= 12 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return good ? Long.parseLong(digits) : -1;
  }
}
