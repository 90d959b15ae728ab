package dstate.shell.render;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Tree;
import dstate.api.result.Value;
import dstate.api.spi.Renderer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Lines: one object a line, keys in the order of the columns, {@code schema} first, absent keys left out, UTF-8 unescaped
 * but for control characters.
 */
public final class JsonRenderer implements Renderer {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public void render(Shape shape, RenderOptions options, Appendable out) throws IOException {
    if (shape instanceof Table table) {
      table(table, out);
    } else if (shape instanceof Facts facts) {
      Map<String, Value> fields = new LinkedHashMap<>();
      facts.facts().stream().filter(f -> !f.name().isEmpty()).forEach(f -> fields.put(f.name(), f.cell().value()));
      line(facts.schema(), fields, out);
    } else if (shape instanceof Tree tree) {
      for (Tree.Node root : tree.roots()) {
        node(tree.schema(), root, out);
      }
    } else if (shape instanceof Prose prose) {
      if (!prose.schema().isEmpty()) {
        line(prose.schema(), Map.of("text", Value.texts(prose.lines().stream().map(Text::plain).toList())), out);
      }
    } else if (shape instanceof Sections sections) {
      for (Sections.Section section : sections.sections()) {
        render(section.shape(), options, out);
      }
    } else {
      throw new AssertionError(shape);
    }
  }

  private static void table(Table table, Appendable out) throws IOException {
    List<Column> columns = table.columns();
    for (List<Cell> row : table.rows()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      for (int i = 0; i < columns.size() && i < row.size(); i++) {
        if (columns.get(i).audience() != Column.Audience.PEOPLE) {
          fields.put(columns.get(i).name(), row.get(i).value());
        }
      }
      line(table.schema(), fields, out);
    }
  }

  /** A node is a row of its own, before those below it. */
  private static void node(String schema, Tree.Node node, Appendable out) throws IOException {
    line(schema, node.value().fields(), out);
    for (Tree.Node child : node.children()) {
      node(schema, child, out);
    }
  }

  private static void line(String schema, Map<String, Value> fields, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    JsonWriter json = writer(text);
    json.beginObject();
    if (!schema.isEmpty()) {
      json.name("schema").value(schema);
    }
    fields(fields, json);
    json.endObject();
    Cleaner.json(text.getBuffer(), 0, text.getBuffer().length(), out);
    out.append('\n');
  }

  /** A value as a JSON text of its own, for formats that have no nested values. */
  static String text(Value value) {
    try {
      StringWriter text = new StringWriter();
      value(value, writer(text));
      StringBuilder clean = new StringBuilder();
      Cleaner.json(text.getBuffer(), 0, text.getBuffer().length(), clean);
      return clean.toString();
    } catch (IOException e) {
      throw new AssertionError("a StringWriter does not fail", e);
    }
  }

  private static JsonWriter writer(StringWriter text) {
    JsonWriter json = new JsonWriter(text);
    json.setFormattingStyle(FormattingStyle.COMPACT);
    json.setStrictness(Strictness.LEGACY_STRICT); // a bare value is a JSON text too
    json.setHtmlSafe(false);
    return json;
  }

  private static void fields(Map<String, Value> fields, JsonWriter json) throws IOException {
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      if (!(field.getValue() instanceof Value.Absent)) {
        json.name(field.getKey());
        value(field.getValue(), json);
      }
    }
  }

  private static void value(Value value, JsonWriter json) throws IOException {
    if (value instanceof Value.Text text) {
      json.value(text.text());
    } else if (value instanceof Value.Int number) {
      json.value(number.number());
    } else if (value instanceof Value.Decimal decimal) {
      json.jsonValue(number(decimal.digits()));
    } else if (value instanceof Value.Bool bool) {
      json.value(bool.value());
    } else if (value instanceof Value.ListOf list) {
      json.beginArray();
      for (Value element : list.values()) {
        value(element, json);
      }
      json.endArray();
    } else if (value instanceof Value.Obj object) {
      json.beginObject();
      fields(object.fields(), json);
      json.endObject();
    } else if (value instanceof Value.Absent) {
      json.nullValue();
    } else {
      throw new AssertionError(value);
    }
  }

  /** Digits as they stand; zeros in front, which JSON numbers cannot have, go. */
  static String number(String digits) {
    int from = digits.startsWith("-") ? 1 : 0;
    int first = from;
    while (first + 1 < digits.length() && digits.charAt(first) == '0' && digits.charAt(first + 1) != '.') {
      first++;
    }
    return first == from ? digits : digits.substring(0, from) + digits.substring(first);
  }
}
