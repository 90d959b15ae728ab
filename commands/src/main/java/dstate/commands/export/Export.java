package dstate.commands.export;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Rendering;
import dstate.api.result.Result;
import dstate.api.spi.Verb;
import dstate.commands.export.Ticket.Size;
import dstate.commands.place.Nearest;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export md|json [-o F] [--brief]}: the case for another reader. */
@Command(name = "export", description = "The case for another reader: Markdown or JSON, to standard output or a file.")
public final class Export implements Verb {
  /** What the text field of a ticket takes. */
  static final int BRIEF = 4_000;
  private static final List<String> FORMS = List.of("md", "json");

  @Parameters(arity = "0..*", paramLabel = "md|json", description = "md without a word")
  private List<String> words = List.of();

  @Option(names = "--brief", description = "At most 4,000 characters; says what was left out.")
  private boolean brief;

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "md or json");
    }
    String form = words.isEmpty() ? show.renderer().isEmpty() ? "md" : show.renderer() : words.get(0);
    if (!FORMS.contains(form)) {
      throw ErrorCode.FORMAT.error("no export as '" + form + "'").hint(Nearest.didYouMean(form, FORMS) + "export md or export json").refusal();
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Source s : ask.evidence().sources()) {
      ask.job().progress("hash of " + s.id());
      hashes.put(s.id(), ask.workspace().sha256(s.id(), ask.job()));
    }
    Result result = brief ? brief(ask, hashes, form) : Ticket.of(ask, hashes, Size.WHOLE);
    return show.on(ask, Outcome.of(result).rendered(form));
  }

  /**
   * Sizes in the order tried: first hashes and checklist answers go, then cited lines and long texts, then findings and older
   * notes, then the commands. The last holds for any data: only words of the product are left.
   */
  private static final List<Size> SIZES = List.of(
      Size.WHOLE,
      new Size(20, 6, 50, 400, 20, false, 0, true, "hashes, checklist answers, long texts"),
      new Size(10, 3, 20, 240, 8, false, 0, true, "hashes, checklist answers, long texts, findings behind the tenth, older notes"),
      new Size(5, 2, 10, 160, 5, false, 0, true, "hashes, checklist answers, most cited lines, findings behind the fifth, older notes"),
      new Size(3, 1, 6, 100, 3, false, 0, false, "hashes, checklists, commands, most cited lines, findings behind the third, older notes"),
      new Size(1, 0, 3, 60, 1, false, 0, false, "hashes, checklists, commands, cited lines, findings behind the first, older notes"),
      new Size(0, 0, 1, 40, 1, false, 0, false, "hashes, checklists, commands, cited lines, findings, all notes but the newest"));

  private static Result brief(Ask ask, Map<String, String> hashes, String form) {
    Rendering renderer = ask.workspace().renderer(form).orElseThrow(() -> ErrorCode.FORMAT.error("no renderer '" + form + "' is installed").refusal());
    for (Size size : SIZES) {
      ask.job().check();
      Ticket ticket = Ticket.of(ask, hashes, size);
      if (fits(renderer, ticket)) {
        return ticket;
      }
    }
    int notes = ask.notes().notes().size();
    int reports = ask.evidence().reports().size();
    return () -> new Prose("dstate.text/1", Prose.of(reports + " reports, " + notes + " notes; too long for " + BRIEF + " characters: export " + form + " has everything").lines());
  }

  /** Whether a result is at most {@link #BRIEF} characters long; stops rendering when it is not. */
  static boolean fits(Rendering renderer, Result result) {
    StringBuilder text = new StringBuilder();
    try {
      renderer.render(result.shape(), RenderOptions.PLAIN, new Bounded(text));
    } catch (IOException e) {
      return false; // the bound was reached
    }
    return text.codePointCount(0, text.length()) <= BRIEF;
  }

  /** Refuses what is longer than any text of {@link #BRIEF} characters can be. */
  private record Bounded(StringBuilder text) implements Appendable {
    private void check() throws IOException {
      if (text.length() > 2 * BRIEF) {
        throw new IOException("longer than " + BRIEF + " characters");
      }
    }

    @Override
    public Appendable append(CharSequence more) throws IOException {
      text.append(more);
      check();
      return this;
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) throws IOException {
      text.append(more, start, end);
      check();
      return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
      text.append(c);
      check();
      return this;
    }
  }
}
