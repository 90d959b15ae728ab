package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Refusal;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Text;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.VerbCatalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Shows the verbs by topic; a topic; how one verb is used, with examples on the loaded data; or a page: filter, "
    + "fields, formats, settings, kinds, ids, status.")
final class Help implements Verb {
  private final Dispatcher lines;

  @Parameters(arity = "0..*", paramLabel = "VERB|TOPIC|PAGE", description = "Empty: every verb by topic.")
  private List<String> words = List.of();

  Help(Dispatcher lines) {
    this.lines = lines;
  }

  @Override
  public Outcome run(Ask ask) {
    return Outcome.of(result(String.join(" ", words), ask));
  }

  private Result result(String about, Ask ask) {
    if (about.isEmpty()) {
      return new HelpTopics(lines.verbs().all());
    }
    // "help filter" is the page about the language; the verb of that name is explained there too.
    Optional<Entry> verb = lines.verbs().exact(words.get(0));
    if (about.equals("fields")) {
      return new HelpFields(ask.workspace().fields());
    }
    Optional<String> page = HelpPages.page(about, ask);
    if (page.isPresent()) {
      List<Sections.Section> parts = new ArrayList<>();
      parts.add(Sections.section("", Prose.of(page.get().lines().map(Text::of).toList())));
      verb.ifPresent(v -> parts.add(Sections.section("the verb", new HelpVerb(v, ask).shape())));
      Sections all = new Sections(parts);
      return () -> all;
    }
    if (verb.isPresent()) {
      return new HelpVerb(verb.get(), ask);
    }
    List<Entry> topic = lines.verbs().all().stream().filter(e -> e.def().topic().equals(about)).toList();
    if (!topic.isEmpty()) {
      return new HelpTopic(topic);
    }
    if (ask.settings().is("interactive")) {
      try {
        return new HelpVerb(lines.verbs().find(words.get(0), true), ask);
      } catch (Refusal notEither) {
        // told below, with pages and topics among the near names
      }
    }
    List<String> known = new ArrayList<>(lines.verbs().words());
    known.addAll(HelpPages.NAMES);
    known.add("fields");
    throw ErrorCode.VERB.error("no help about '" + about + "'").hint(Nearest.didYouMean(about, known) + "pages: " + String.join(", ", HelpPages.NAMES)
        + ", fields").refusal();
  }
}
