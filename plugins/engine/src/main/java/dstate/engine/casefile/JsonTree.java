package dstate.engine.casefile;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON object, read by stream into maps, lists and strings (numbers too), with typed access that fails as damage.
 *
 * @param fields values are String, JsonTree or List of these
 */
record JsonTree(Map<String, Object> fields) {
  /** Deeper than any record goes. */
  private static final int MAX_DEPTH = 8;

  /** Not a record of ours. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what, null, false, false);
    }
  }

  static JsonTree read(String json) throws Broken {
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      Object value = value(in, 0);
      if (!(value instanceof JsonTree tree) || in.peek() != JsonToken.END_DOCUMENT) {
        throw new Broken("not one object");
      }
      return tree;
    } catch (IOException | IllegalStateException e) {
      throw new Broken("not JSON");
    }
  }

  private static Object value(JsonReader in, int depth) throws IOException, Broken {
    if (depth > MAX_DEPTH) {
      throw new Broken("nested too deep");
    }
    JsonToken token = in.peek();
    if (token == JsonToken.BEGIN_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      in.beginObject();
      while (in.hasNext()) {
        fields.put(in.nextName(), value(in, depth + 1));
      }
      in.endObject();
      return new JsonTree(fields);
    }
    if (token == JsonToken.BEGIN_ARRAY) {
      List<Object> values = new ArrayList<>();
      in.beginArray();
      while (in.hasNext()) {
        values.add(value(in, depth + 1));
      }
      in.endArray();
      return values;
    }
    if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
      return in.nextString();
    }
    throw new Broken("a value of a kind that is not written here");
  }

  /** Empty when there is none. */
  String text(String key) throws Broken {
    Object value = fields.getOrDefault(key, "");
    if (value instanceof String text) {
      return text;
    }
    throw new Broken(key + " is no text");
  }

  /** -1 when there is none. */
  long number(String key) throws Broken {
    String text = text(key);
    try {
      return text.isEmpty() ? -1 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Broken(key + " is no number");
    }
  }

  List<?> list(String key) throws Broken {
    Object value = fields.getOrDefault(key, List.of());
    if (value instanceof List<?> list) {
      return list;
    }
    throw new Broken(key + " is no list");
  }

  Map<String, String> texts(String key) throws Broken {
    Object value = fields.getOrDefault(key, new JsonTree(Map.of()));
    if (!(value instanceof JsonTree tree)) {
      throw new Broken(key + " is no object");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : tree.fields.keySet()) {
      texts.put(name, tree.text(name));
    }
    return texts;
  }
}
