package dstate.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Settings;
import dstate.api.spi.VerbPack.VerbDef;
import dstate.commands.CoreVerbs;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.VerbCatalogue;
import dstate.shell.dispatch.VerbParser;
import dstate.shell.prompt.FakeLoaded;
import dstate.shell.verbs.ShellVerbs;
import dstate.shell.verbs.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What completion believes of a verb, held against the verb itself. */
class ArgumentTest {
  private final VerbCatalogue verbs = new Dispatcher(
      FakeLoaded.ask().apply(dstate.api.ask.Job.QUIET).workspace(), d -> new VerbCatalogue(() -> List.of(
          new VerbCatalogue.Pack(new CoreVerbs(), "built in"),
          new VerbCatalogue.Pack(new ShellVerbs(d, new Surroundings("1", Map.of(), Map.of(), "C", false, false, false)), "built in"))), Settings.NONE).verbs();

  private static String words(VerbCatalogue.Entry entry) {
    CommandSpec model = VerbParser.model(entry);
    Stream<String> positional = model.positionalParameters().stream()
        .flatMap(p -> Stream.concat(Stream.of(p.paramLabel()), Stream.of(p.description())));
    return Stream.concat(positional, Stream.of(model.usageMessage().description())).collect(Collectors.joining(" "));
  }

  @Test
  void givenAVerbThatCompletionKnows_whenLookedUp_thenItExistsAndTakesTheWordsOffered() {
    Map<String, VerbCatalogue.Entry> all = verbs.all().stream().collect(Collectors.toMap(e -> e.def().name(), e -> e));
    for (String name : Argument.verbs()) {
      String verb = all.containsKey(name) ? name : aliased(name);
      assertThat(all).as(name).containsKey(verb);
      assertThat(VerbParser.model(all.get(verb)).positionalParameters()).as(name + " takes words").isNotEmpty();
      assertThat(Argument.of(name).words()).as(name).allSatisfy(word -> assertThat(words(all.get(verb))).containsPattern("\\b" + word + "\\b"));
    }
  }

  private String aliased(String name) {
    return verbs.all().stream().map(VerbCatalogue.Entry::def).filter(d -> d.aliases().contains(name)).map(VerbDef::name).findFirst().orElse(name);
  }

  @Test
  void givenAVerbWhoseHelpSaysFilter_whenCompleted_thenFieldsAreOfferedAndElseNot() {
    for (VerbCatalogue.Entry entry : verbs.all()) {
      String name = entry.def().name();
      String labels = VerbParser.model(entry).positionalParameters().stream().map(PositionalParamSpec::paramLabel).collect(Collectors.joining(" "))
          + words(entry);
      assertThat(labels.matches("(?s).*(FILTER|EXPR|a filter of).*")).as(name).isEqualTo(Argument.filterOf(name).isPresent());
    }
  }
}
