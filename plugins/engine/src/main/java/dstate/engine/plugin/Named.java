package dstate.engine.plugin;

import dstate.api.spi.ChecklistPack;
import dstate.api.spi.KnowledgePack;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import dstate.api.spi.Renderer;
import dstate.api.spi.VerbPack;

/** The name a pack gives itself. */
final class Named {
  private Named() {}

  static String of(Object pack) {
    if (pack instanceof LogFormat format) {
      return format.name();
    }
    if (pack instanceof RecordGrammar grammar) {
      return grammar.name();
    }
    if (pack instanceof KnowledgePack knowledge) {
      return knowledge.name();
    }
    if (pack instanceof ChecklistPack checklists) {
      return checklists.name();
    }
    if (pack instanceof VerbPack verbs) {
      return verbs.name();
    }
    if (pack instanceof Renderer renderer) {
      return renderer.name();
    }
    throw new AssertionError(pack);
  }
}
