package dstate.commands.note;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Mark;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.table.Catalogue;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mark [ID|LINE] [NAME]}: points at something; {@code mark --list} shows what is marked. */
@Command(name = "mark", description = "Mark an object or a line, the selected one without words; --list shows the marks.")
public final class MarkVerb implements Verb {
  private static final String SCHEMA = "dstate.mark/1";

  @Parameters(arity = "0..*", paramLabel = "[ID|LINE] [NAME]", description = "R3, T103, R3#4, a:120, and a name")
  private List<String> words = List.of();

  @Option(names = "--list", description = "List the marks.")
  private boolean all;

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    if (all) {
      NoteVerb.none(words, "mark --list");
      return list.on(ask, new MarkList(ask, list, ask.notes().marks()));
    }
    Optional<About> typed = words.isEmpty() ? Optional.empty() : About.of(ask, words.get(0));
    String name = String.join(" ", typed.isPresent() ? words.subList(1, words.size()) : words);
    return list.on(ask, new Marked(ask.notes().mark(typed.map(About::id).orElseGet(() -> selected(ask)), name)));
  }

  private static String selected(Ask ask) {
    String report = ask.selection().report();
    if (!report.isEmpty()) {
      return ask.selection().frame() >= 0 ? report + "#" + ask.selection().frame() : report;
    }
    if (!ask.selection().searchAt().isEmpty()) {
      return ask.selection().searchAt();
    }
    throw ErrorCode.NOTHING_SELECTED.error("nothing is selected to mark").hint("mark R1 culprit, mark a:120").refusal();
  }

  private static Catalogue<Mark> catalogue() {
    return Catalogue.<Mark>of(SCHEMA)
        .shown(Column.left("id", "ID"), m -> Cell.text(m.id(), Style.ID))
        .shown(Column.left("target", "MARKS"), m -> Cell.text(m.target(), Style.ID))
        .shown(Column.left("name", "NAME").stretching(), m -> Cell.text(m.name()))
        .shown(Column.left("who", "WHO"), m -> Cell.text(m.who()))
        .key("id", m -> Cell.text(m.id())).key("target", m -> Cell.text(m.target())).key("name", m -> Cell.text(m.name()))
        .key("who", m -> Cell.text(m.who())).key("when", m -> Cell.text(m.when())).build();
  }

  /** A mark that is on disk. */
  record Marked(Mark mark) implements Result {
    @Override
    public Sections shape() {
      var facts = dstate.api.result.Facts.of(SCHEMA);
      catalogue().script().forEach(c -> facts.data(c.column().name(), c.cell().apply(mark).value()));
      return Sections.of(Sections.section("", facts.build()), Sections.section("", Prose.of(
          Text.of(mark.id(), Style.ID).plus(" marks ").plus(mark.target(), Style.ID).plus(mark.name().isEmpty() ? "" : " \"" + mark.name() + "\""))));
    }
  }

  /** The marks of the case. */
  record MarkList(Ask ask, ListOptions list, List<Mark> marks) implements Result {
    @Override
    public Table shape() {
      return new Listing<>(ask, list, catalogue()).table(marks, 40,
          (shown, of) -> List.of(Text.of(of + " " + Foot.plural("mark", of) + (shown < of ? ", " + shown + " shown (mark --list --limit 0 for all)." : "."))));
    }
  }
}
