package dstate.engine.checklist;

import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys of one YAML mapping; what is wrong with them is collected with its place, never thrown. */
final class Fields {
  private final String origin;
  private final String what;
  private final Node at;
  private final List<UserError> errors;
  private final Map<String, Node> keys = new LinkedHashMap<>();

  private Fields(String origin, String what, Node at, List<UserError> errors) {
    this.origin = origin;
    this.what = what;
    this.at = at;
    this.errors = errors;
  }

  /** Reads a mapping; keys outside of {@code known} are errors with the nearest known one. */
  static Fields of(Node node, String what, Set<String> known, String origin, List<UserError> errors) {
    Fields fields = new Fields(origin, what, node, errors);
    if (!(node instanceof MappingNode mapping)) {
      fields.error(node, what + " is a mapping (key: value), found " + kind(node));
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        fields.error(tuple.getKeyNode(), "a key is a word, found " + kind(tuple.getKeyNode()));
      } else if (!known.isEmpty() && !known.contains(key.getValue())) {
        fields.error(key, "unknown key '" + key.getValue() + "' in " + what + ", known: " + String.join(" ", new TreeSet<>(known)));
      } else if (fields.keys.put(key.getValue(), tuple.getValueNode()) != null) {
        fields.error(key, "key '" + key.getValue() + "' stands twice in " + what);
      }
    }
    return fields;
  }

  Set<String> names() {
    return keys.keySet();
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  /** The scalar of a key, without blanks at its ends; empty when the key is absent. */
  String text(String key) {
    Node node = keys.get(key);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return String.join(" ", scalar.getValue().strip().split("\\s*\\R\\s*"));
    }
    error(node, "'" + key + "' is a text, found " + kind(node));
    return "";
  }

  String needed(String key) {
    String text = text(key);
    if (text.isEmpty() && !(keys.get(key) instanceof SequenceNode || keys.get(key) instanceof MappingNode)) {
      error(keys.getOrDefault(key, at), what + " has no '" + key + "'");
    }
    return text;
  }

  /** One of the words, or {@code fallback} when absent. */
  String word(String key, Set<String> words, String fallback) {
    String text = text(key);
    if (text.isEmpty()) {
      return fallback;
    }
    if (!words.contains(text)) {
      error(keys.get(key), "'" + key + "' is one of " + String.join(" ", new TreeSet<>(words)) + ", found '" + text + "'");
      return fallback;
    }
    return text;
  }

  List<Node> list(String key) {
    Node node = keys.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    error(node, "'" + key + "' is a list (- item), found " + kind(node));
    return List.of();
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      if (node instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        error(node, "'" + key + "' is a list of words, found " + kind(node));
      }
    }
    return texts;
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  int line() {
    return at.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }

  String place(String key) {
    return YamlText.place(origin, keys.getOrDefault(key, at).getStartMark());
  }

  void error(String key, String message) {
    error(keys.getOrDefault(key, at), message);
  }

  private void error(Node node, String message) {
    errors.add(ErrorCode.CHECKLIST_FILE.error(message).at(YamlText.place(origin, node.getStartMark())).hint("the language: help checklist"));
  }

  private static String kind(Node node) {
    return node instanceof MappingNode ? "a mapping" : node instanceof SequenceNode ? "a list" : "a text";
  }
}
