package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.result.Cell;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.table.ShowOptions;
import dstate.shell.dispatch.VerbCatalogue.Entry;
import dstate.shell.dispatch.VerbParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How one verb is used: all of it read from the verb's own model, so that it cannot say something else than the verb does. */
record HelpVerb(Entry entry, Ask ask) implements Result {
  private static final Set<String> OUTPUT = CommandSpec.forAnnotatedObject(new ShowOptions()).optionsMap().keySet();

  @Override
  public Shape shape() {
    CommandSpec model = VerbParser.model(entry);
    List<OptionSpec> options = model.options().stream().filter(o -> !o.usageHelp() && !o.hidden()).toList();
    List<OptionSpec> own = options.stream().filter(o -> !OUTPUT.contains(o.longestName())).toList();
    List<OptionSpec> output = options.stream().filter(o -> OUTPUT.contains(o.longestName())).toList();
    List<String> examples = entry.def().examples().apply(ask);
    String[] description = model.usageMessage().description();
    String about = description.length == 0 ? entry.def().about() : String.join(" ", description);
    Value listed = Value.list(options.stream().map(o -> Value.object().put("names", Value.texts(List.of(o.names())))
        .put("value", Value.text(o.arity().max() == 0 ? "" : label(o))).put("about", Value.text(String.join(" ", o.description()))).build()).toList());
    Facts facts = Facts.of("dstate.help.verb/1")
        .put("verb", "", Cell.text(entry.def().name()))
        .put("synopsis", "usage", Cell.text(synopsis(model, own), Style.STRONG))
        .put("about", "does", Cell.text(about))
        .put("aliases", entry.def().aliases().isEmpty() ? "" : "also",
            Cell.of(Value.texts(entry.def().aliases()), String.join(" ", entry.def().aliases())))
        .put("origin", entry.origin().equals("built in") ? "" : "from", Cell.text(entry.origin()))
        .data("options", listed)
        .data("examples", Value.texts(examples))
        .build();
    List<Sections.Section> parts = new ArrayList<>();
    parts.add(Sections.section("", facts));
    Facts.Builder described = Facts.of("");
    for (PositionalParamSpec word : model.positionalParameters()) {
      described.put("", label(word), Cell.text(String.join(" ", word.description())));
    }
    for (OptionSpec option : own) {
      described.put("", String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + label(option)),
          Cell.text(String.join(" ", option.description())));
    }
    if (!output.isEmpty()) {
      described.put("", "output", Cell.text(output.stream().map(o -> o.arity().max() == 0 ? o.longestName() : o.names()[0] + " " + label(o))
          .collect(Collectors.joining(" "))));
    }
    parts.add(Sections.section("", new PeopleOnly(described.build()).lines()));
    parts.add(Sections.section("examples", Prose.of(examples.stream().map(e -> Text.of("  " + e)).toList())));
    return new Sections(parts);
  }

  private static String synopsis(CommandSpec model, List<OptionSpec> options) {
    StringBuilder b = new StringBuilder(model.name());
    for (PositionalParamSpec word : model.positionalParameters()) {
      String many = word.arity().max() > 1 ? "..." : "";
      b.append(' ').append(word.arity().min() == 0 ? "[" + label(word) + many + "]" : label(word) + many);
    }
    for (OptionSpec option : options) {
      b.append(" [").append(option.longestName()).append(option.arity().max() == 0 ? "" : " " + label(option)).append(']');
    }
    return b.toString();
  }

  private static String label(picocli.CommandLine.Model.ArgSpec arg) {
    return arg.paramLabel().replace("<", "").replace(">", "");
  }

  /** Facts as lines of words, which scripts do not get: what they want is in the first object. */
  private record PeopleOnly(Facts facts) {
    Prose lines() {
      int widest = Math.min(26, facts.facts().stream().mapToInt(f -> f.head().length()).max().orElse(0));
      List<Text> lines = new ArrayList<>();
      for (Facts.Fact fact : facts.facts()) {
        String pad = " ".repeat(Math.max(2, widest + 2 - fact.head().length()));
        lines.add(Text.of("  ").plus(fact.head(), Style.ID).plus(pad).plus(fact.cell().shown()));
      }
      return Prose.of(lines);
    }
  }
}
