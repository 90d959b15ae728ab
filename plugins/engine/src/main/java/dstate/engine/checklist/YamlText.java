package dstate.engine.checklist;

import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A YAML text as a tree of nodes with places, when it is small, shallow and plain enough. */
final class YamlText {
  /** Ten lists of the longest kind known; a file above is no checklist. */
  static final int LONGEST = 512 * 1024;
  /** The language itself needs seven levels. */
  static final int DEEPEST = 16;

  private YamlText() {}

  /** The root node; throws a {@code Refusal} with file:line:column. */
  static Node parse(String origin, String yaml) {
    if (yaml.length() > LONGEST) {
      throw ErrorCode.CHECKLIST_FILE.error("file has " + yaml.length() + " characters, a checklist has at most " + LONGEST)
          .at(origin).hint("split it into several lists that name each other with list:ID").refusal();
    }
    LoadSettings settings = LoadSettings.builder()
        .setLabel(origin).setSchema(new FailsafeSchema()).setAllowDuplicateKeys(false).setAllowRecursiveKeys(false)
        .setMaxAliasesForCollections(0).setCodePointLimit(LONGEST).setUseMarks(true).build();
    try {
      // Events first: the parser keeps its own stack, the composer recurses, so depth is known before anything recurses.
      checkEvents(origin, settings, yaml);
      Optional<Node> root = new Compose(settings).composeString(yaml);
      return root.orElseThrow(() -> ErrorCode.CHECKLIST_FILE.error("file is empty, a checklist was expected").at(origin + ":1:1").refusal());
    } catch (MarkedYamlEngineException e) {
      throw ErrorCode.CHECKLIST_FILE.error("not YAML: " + e.getProblem()).at(place(origin, e.getProblemMark()))
          .hint("texts with ': ' or '#' in them stand in quotes").refusal();
    } catch (YamlEngineException e) {
      throw ErrorCode.CHECKLIST_FILE.error("not YAML: " + e.getMessage()).at(origin + ":1:1").refusal();
    }
  }

  private static void checkEvents(String origin, LoadSettings settings, String yaml) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      Optional<Mark> at = event.getStartMark();
      if (event instanceof AliasEvent || event instanceof NodeEvent n && n.getAnchor().isPresent()) {
        throw refused(origin, at, "anchors (&) and aliases (*) are not part of the language", "write the text out");
      }
      if (event instanceof ScalarEvent s && s.getTag().isPresent() || event instanceof CollectionStartEvent c && c.getTag().isPresent()) {
        throw refused(origin, at, "tags (!) are not part of the language", "leave the tag out: every scalar is a string");
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        throw refused(origin, at, "a second document: a file holds one checklist", "put it into a file of its own");
      }
      depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      if (depth > DEEPEST) {
        throw refused(origin, at, "nested deeper than " + DEEPEST + " levels", "a checklist needs seven");
      }
    }
  }

  private static Refusal refused(String origin, Optional<Mark> at, String what, String hint) {
    return ErrorCode.CHECKLIST_FILE.error(what).at(place(origin, at)).hint(hint).refusal();
  }

  static String place(String origin, Optional<Mark> mark) {
    return mark.map(m -> origin + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse(origin + ":1:1");
  }
}
