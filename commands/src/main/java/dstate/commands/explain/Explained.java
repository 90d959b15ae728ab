package dstate.commands.explain;

import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.Sections;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.List;

/** The form of every explanation: one object for scripts, lines for people. */
final class Explained {
  static final String SCHEMA = "dstate.explain/1";

  private Explained() {}

  static Facts.Builder facts(String word, String kind, String means) {
    return Facts.of(SCHEMA).data("word", Value.text(word)).data("kind", Value.text(kind)).data("means", Value.text(means));
  }

  static Sections shape(Facts facts, List<Text> lines) {
    return Sections.of(Sections.section("", facts), Sections.section("", Prose.of(lines)));
  }
}
