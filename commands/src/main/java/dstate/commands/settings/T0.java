package dstate.commands.settings;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.Cell;
import dstate.api.result.Facts;
import dstate.api.result.Result;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.api.spi.Verb;
import dstate.commands.clock.Clocks;
import dstate.commands.clock.TimeZero;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code t0 [ID|TIME|off]}: what times are shown relative to. */
@Command(name = "t0", description = "Show times relative to a report, a line or a time; off shows them as they are.")
public final class T0 implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[ID|TIME|off]", description = "R3, a:120, 2016-06-01T14:11:13, 14:11:13, 4372.118")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "one report, line or time");
    }
    if (words.isEmpty()) {
      return show.on(ask, new Zero(ask.selection().t0(), TimeZero.selected(ask)));
    }
    String word = words.get(0);
    if (word.equals("off")) {
      return show.on(ask, Outcome.of(new Zero("", Optional.empty())).selecting(ask.selection().withT0("")));
    }
    TimeZero zero = TimeZero.parse(ask, word);
    return show.on(ask, Outcome.of(new Zero(word, Optional.of(zero))).selecting(ask.selection().withT0(word)));
  }

  /** What is set. @param typed empty: nothing @param zero empty although typed: its object is not loaded now */
  record Zero(String typed, Optional<TimeZero> zero) implements Result {
    @Override
    public Facts shape() {
      Text words = typed.isEmpty() ? Text.of("off: times are as the sources give them")
          : zero.map(z -> Text.of(typed + "  ").plus(Clocks.full(z.stamp())).plus(" = +0s")).orElse(Text.of(typed + ", which is not loaded now"));
      return Facts.of("dstate.t0/1").put("t0", "t0", Cell.of(Value.text(typed), words))
          .data("time", Value.text(zero.map(z -> z.stamp().wall()).orElse("")))
          .data("mono", Value.decimal(zero.map(z -> z.stamp().mono()).orElse(""))).build();
    }
  }
}
