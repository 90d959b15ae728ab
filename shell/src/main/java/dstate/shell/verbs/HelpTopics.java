package dstate.shell.verbs;

import dstate.api.result.Cell;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.shell.dispatch.VerbCatalogue.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every verb by topic, on one page of 80 x 24. */
record HelpTopics(List<Entry> verbs) implements Result {
  /** In the order of work; a plug-in's own topics follow. */
  private static final List<String> ORDER = List.of("file", "look", "stack", "check", "note", "shell");

  @Override
  public Shape shape() {
    Map<String, List<String>> topics = new LinkedHashMap<>();
    ORDER.forEach(t -> topics.put(t, new ArrayList<>()));
    for (Entry e : verbs) {
      topics.computeIfAbsent(e.def().topic(), t -> new ArrayList<>()).add(e.def().name());
    }
    Facts.Builder facts = Facts.of("dstate.help/1");
    topics.values().removeIf(List::isEmpty);
    topics.forEach((topic, names) -> facts.put(topic, topic, Cell.of(Value.texts(names), Text.of(String.join("  ", names), Style.ID))));
    return Sections.of(
        Sections.section("", facts.build()),
        Sections.section("", Prose.of(
            Text.of("help TOPIC says what each does, help VERB how it is used, with examples on what is loaded."),
            Text.of("pages: help " + String.join(" | ", HelpPages.NAMES) + " | fields"))));
  }
}
