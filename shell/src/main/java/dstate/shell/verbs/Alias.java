package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Settings;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.LineLexer;
import dstate.shell.dispatch.RawWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Lists aliases, or makes NAME stand for a line's beginning until the shell ends.")
final class Alias implements Verb, RawWords {
  /** Prefix of the settings that hold them; the dispatcher reads these. */
  private static final String PREFIX = "alias.";

  private final Dispatcher lines;

  @Option(names = "--remove", paramLabel = "NAME", description = "Forget an alias.")
  private String remove = "";

  @Parameters(arity = "0..*", paramLabel = "NAME WORDS", description = "A new name and what it stands for.")
  private List<String> words = List.of();

  Alias(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Outcome run(Ask ask) {
    if (!remove.isEmpty()) {
      if (ask.settings().get(PREFIX + remove, "").isEmpty()) {
        throw ErrorCode.SETTING.error("no alias '" + remove + "'").hint("aliases: alias").refusal();
      }
      Settings next = ask.settings().with(PREFIX + remove, "");
      return Outcome.of(AliasRows.of(next, "")).setting(next);
    }
    if (words.size() < 2) {
      return Outcome.of(AliasRows.of(ask.settings(), words.isEmpty() ? "" : words.get(0)));
    }
    String name = words.get(0);
    if (lines.verbs().exact(name).isPresent()) {
      // else the same script would mean one thing here and another there
      throw ErrorCode.WORDS.error("'" + name + "' is a verb").hint("take another name").refusal();
    }
    String line = words.subList(1, words.size()).stream().map(LineLexer::quote).collect(Collectors.joining(" "));
    Settings next = ask.settings().with(PREFIX + name, line);
    return Outcome.of(AliasRows.of(next, name)).setting(next);
  }

  /** Names and the lines they stand for. */
  record AliasRows(Map<String, String> aliases) implements Result {
    static AliasRows of(Settings settings, String only) {
      return new AliasRows(settings.values().entrySet().stream()
          .filter(e -> e.getKey().startsWith(PREFIX) && !e.getValue().isEmpty())
          .filter(e -> only.isEmpty() || e.getKey().equals(PREFIX + only))
          .collect(Collectors.toMap(e -> e.getKey().substring(PREFIX.length()), Map.Entry::getValue, (a, b) -> b, java.util.TreeMap::new)));
    }

    @Override
    public Table shape() {
      Table table = Table.of("dstate.alias/1", List.of(Column.left("alias", "ALIAS"), Column.left("line", "LINE").stretching()),
          aliases.entrySet().stream().map(e -> List.of(Cell.text(e.getKey(), Style.ID), Cell.text(e.getValue()))).toList());
      return aliases.isEmpty() ? table.footed(Text.of("no aliases; alias NAME WORDS makes one")) : table;
    }
  }
}
