package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Settings;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.SettingsCatalogue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Shows every setting, or changes one until the shell ends. A switch without a value is turned over.")
final class SetVerb implements Verb {
  @Parameters(arity = "0..1", index = "0", paramLabel = "NAME", description = "A setting.")
  private String name = "";

  @Parameters(arity = "0..1", index = "1", paramLabel = "VALUE", description = "Its new value.")
  private String value = "";

  @Override
  public Outcome run(Ask ask) {
    if (name.isEmpty()) {
      return Outcome.of(new SettingRows(ask.settings(), SettingsCatalogue.all()));
    }
    Settings next = SettingsCatalogue.set(ask.settings(), name, value);
    return Outcome.of(new SettingRows(next, SettingsCatalogue.all().stream().filter(d -> d.name().equals(name)).toList())).setting(next);
  }

  /** Settings and their values. */
  record SettingRows(Settings settings, List<SettingsCatalogue.Def> defs) implements Result {
    @Override
    public Table shape() {
      return Table.of("dstate.setting/1",
          List.of(Column.left("setting", "SETTING"), Column.left("value", "VALUE"), Column.left("values", "TAKES"),
              Column.left("about", "ABOUT").stretching()),
          defs.stream().map(d -> List.of(Cell.text(d.name(), Style.ID), Cell.text(SettingsCatalogue.now(settings, d)),
              Cell.text(d.values().isEmpty() ? "a number" : String.join("|", d.values())), Cell.text(d.about()))).toList());
    }
  }
}
