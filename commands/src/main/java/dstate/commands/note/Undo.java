package dstate.commands.note;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo [N]}: takes back the last notes, edits, marks or saved filters. */
@Command(name = "undo", description = "Take back the last note, edit, mark or saved filter; the record of it stays in the journal.")
public final class Undo implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[N]", description = "how many; 1 without")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "a number");
    }
    String word = words.isEmpty() ? "1" : words.get(0);
    boolean number = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || Integer.parseInt(word) == 0) {
      throw ErrorCode.WORDS.error("'" + word + "' is no number of actions").hint("undo, or undo 2").refusal();
    }
    return show.on(ask, new Undone(ask.notes().undo(Integer.parseInt(word))));
  }

  /** What was taken back, newest first. */
  record Undone(List<String> actions) implements Result {
    @Override
    public Table shape() {
      return Table.of("dstate.undo/1", List.of(Column.left("undone", "UNDONE")), actions.stream().map(a -> List.of(Cell.text(a))).toList())
          .headless().titled(Text.of(actions.isEmpty() ? "nothing to undo" : "taken back, newest first:"));
    }
  }
}
