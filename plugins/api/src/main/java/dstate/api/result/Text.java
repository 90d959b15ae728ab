package dstate.api.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of words in styled spans. Spans may hold hostile text; no line ends of its own. */
public record Text(List<Span> spans) {
  public static final Text EMPTY = new Text(List.of());

  /** Words of one style. */
  public record Span(String text, Style style) {}

  public Text {
    spans = List.copyOf(spans);
  }

  public static Text of(String text) {
    return of(text, Style.PLAIN);
  }

  public static Text of(String text, Style style) {
    return text.isEmpty() ? EMPTY : new Text(List.of(new Span(text, style)));
  }

  public Text plus(String text) {
    return plus(text, Style.PLAIN);
  }

  public Text plus(String text, Style style) {
    return plus(of(text, style));
  }

  public Text plus(Text more) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(more.spans);
    return new Text(all);
  }

  /** The words without styles. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
