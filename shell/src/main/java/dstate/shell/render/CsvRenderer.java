package dstate.shell.render;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Comma-separated values, RFC 4180: one header line, raw units, CR LF, nested values as JSON text. Several tables of one answer
 * are parted by an empty line. Values are cleaned; line feeds inside a value stay, in quotes.
 */
public final class CsvRenderer implements Renderer {
  private static final String END = "\r\n";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void render(Shape shape, RenderOptions options, Appendable out) throws IOException {
    render(shape, options, out, true);
  }

  /** @return whether anything was written */
  private boolean render(Shape shape, RenderOptions options, Appendable out, boolean first) throws IOException {
    if (shape instanceof Sections sections) {
      boolean any = false;
      for (Sections.Section section : sections.sections()) {
        any |= render(section.shape(), options, out, first && !any);
      }
      return any;
    }
    if (shape instanceof Prose prose && prose.schema().isEmpty()) {
      return false; // words for people never stand among the rows of a script
    }
    if (!first) {
      out.append(END);
    }
    if (shape instanceof Table table) {
      table(table, options, out);
    } else if (shape instanceof Facts facts) {
      List<Facts.Fact> named = facts.facts().stream().filter(f -> !f.name().isEmpty()).toList();
      header(named.stream().map(Facts.Fact::name).toList(), options, out);
      row(named.stream().map(f -> f.cell().value()).toList(), out);
    } else if (shape instanceof Tree tree) {
      tree(tree, options, out);
    } else if (shape instanceof Prose prose) {
      header(List.of("text"), options, out);
      for (Text line : prose.lines()) {
        row(List.of(new Value.Text(line.plain())), out);
      }
    } else {
      throw new AssertionError(shape);
    }
    return true;
  }

  private static void table(Table table, RenderOptions options, Appendable out) throws IOException {
    List<Column> columns = table.columns();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).audience() != Column.Audience.PEOPLE) {
        seen.add(i);
      }
    }
    header(seen.stream().map(i -> columns.get(i).name()).toList(), options, out);
    for (List<Cell> cells : table.rows()) {
      row(seen.stream().map(i -> i < cells.size() ? cells.get(i).value() : Value.ABSENT).toList(), out);
    }
  }

  /** Every node a row; the columns are the keys of all of them in the order first met. */
  private static void tree(Tree tree, RenderOptions options, Appendable out) throws IOException {
    List<Value.Obj> nodes = new ArrayList<>();
    tree.roots().forEach(r -> flatten(r, nodes));
    Set<String> keys = new LinkedHashSet<>();
    nodes.forEach(n -> keys.addAll(n.fields().keySet()));
    header(List.copyOf(keys), options, out);
    for (Value.Obj node : nodes) {
      row(keys.stream().map(k -> node.fields().getOrDefault(k, Value.ABSENT)).toList(), out);
    }
  }

  private static void flatten(Tree.Node node, List<Value.Obj> into) {
    into.add(node.value());
    node.children().forEach(c -> flatten(c, into));
  }

  private static void header(List<String> names, RenderOptions options, Appendable out) throws IOException {
    if (options.header()) {
      row(names.stream().<Value>map(Value.Text::new).toList(), out);
    }
  }

  private static void row(List<Value> values, Appendable out) throws IOException {
    out.append(values.stream().map(CsvRenderer::field).collect(Collectors.joining(","))).append(END);
  }

  private static String field(Value value) {
    if (value instanceof Value.Absent) {
      return "";
    }
    if (value instanceof Value.Text text) {
      return quoted(text.text().lines().map(Cleaner::clean).collect(Collectors.joining("\n")));
    }
    return quoted(JsonRenderer.text(value));
  }

  private static String quoted(String text) {
    boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n') || text.startsWith(" ") || text.endsWith(" ");
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
