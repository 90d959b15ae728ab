package dstate.shell.render;

import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Tree;
import dstate.api.spi.Renderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * GitHub Flavored Markdown. Words are cleaned, then escaped, so that a log can neither format, link, mention nor break out of
 * its table. Prose laid out with blanks (logs, stacks) and tables without heads stand in fences longer than any run of
 * backticks inside.
 */
public final class MarkdownRenderer implements Renderer {
  private static final int DEEPEST_HEADING = 6;

  @Override
  public String name() {
    return "md";
  }

  @Override
  public void render(Shape shape, RenderOptions options, Appendable out) throws IOException {
    List<String> blocks = new ArrayList<>();
    blocks(shape, options, 2, blocks);
    String all = String.join("\n\n", blocks);
    out.append(all).append(all.isEmpty() ? "" : "\n");
  }

  private void blocks(Shape shape, RenderOptions options, int heading, List<String> into) throws IOException {
    if (shape instanceof Table table) {
      table(table, options, into);
    } else if (shape instanceof Facts facts) {
      add(into, facts.facts().stream().filter(f -> !f.head().isEmpty())
          .map(f -> "- **" + escaped(f.head()) + "**: " + inside(f.cell().shown())).collect(Collectors.joining("\n")));
    } else if (shape instanceof Tree tree) {
      StringBuilder list = new StringBuilder();
      tree.roots().forEach(r -> node(r, "", list));
      add(into, list.toString().stripTrailing());
    } else if (shape instanceof Prose prose) {
      prose(prose, into);
    } else if (shape instanceof Sections sections) {
      for (Sections.Section section : sections.sections()) {
        if (!section.title().isEmpty()) {
          into.add("#".repeat(Math.min(heading, DEEPEST_HEADING)) + " " + escaped(section.title()));
        }
        blocks(section.shape(), options, section.title().isEmpty() ? heading : heading + 1, into);
      }
    } else {
      throw new AssertionError(shape);
    }
  }

  private static void table(Table table, RenderOptions options, List<String> into) throws IOException {
    if (!table.headed()) {
      StringBuilder text = new StringBuilder();
      new TextTable(table, new RenderOptions(0, false, options.unicode(), options.wide(), false, false)).render(text);
      add(into, text.isEmpty() ? "" : fenced(text.toString().stripTrailing().lines().toList()));
      return;
    }
    table.title().forEach(t -> add(into, words(t)));
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column.Audience audience = table.columns().get(i).audience();
      if (audience != Column.Audience.SCRIPTS && (audience != Column.Audience.WIDE || options.wide())) {
        seen.add(i);
      }
    }
    StringBuilder b = new StringBuilder();
    seen.forEach(i -> b.append("| ").append(escaped(table.columns().get(i).head())).append(' '));
    b.append("|\n");
    seen.forEach(i -> b.append(table.columns().get(i).align() == Column.Align.RIGHT ? "|--:" : "|---"));
    b.append('|');
    boolean any = false;
    for (List<Cell> row : table.rows()) {
      any = true;
      b.append('\n');
      seen.forEach(i -> b.append("| ").append(i < row.size() ? inside(row.get(i).shown()) : "").append(' '));
      b.append('|');
    }
    if (any) {
      into.add(b.toString());
    }
    add(into, table.footer().lines().stream().map(MarkdownRenderer::words).collect(Collectors.joining("  \n")));
  }

  private static void node(Tree.Node node, String indent, StringBuilder list) {
    list.append(indent).append("- ").append(words(node.label())).append('\n');
    node.children().forEach(c -> node(c, indent + "  ", list));
  }

  /** Runs of lines that were laid out with blanks go into a fence, the others are paragraphs. */
  private static void prose(Prose prose, List<String> into) {
    List<Text> run = new ArrayList<>();
    boolean laidOut = false;
    for (Text line : prose.lines()) {
      boolean now = laidOut(line);
      if (line.plain().isEmpty() || now != laidOut) {
        flush(run, laidOut, into);
      }
      laidOut = now;
      if (!line.plain().isEmpty()) {
        run.add(line);
      }
    }
    flush(run, laidOut, into);
  }

  private static boolean laidOut(Text line) {
    String plain = line.plain();
    return plain.startsWith(" ") || plain.startsWith("\t") || plain.strip().contains("  ");
  }

  private static void flush(List<Text> run, boolean laidOut, List<String> into) {
    if (!run.isEmpty()) {
      into.add(laidOut ? fenced(run.stream().map(t -> Cleaner.clean(t.plain())).toList())
          : run.stream().map(MarkdownRenderer::words).collect(Collectors.joining("  \n")));
      run.clear();
    }
  }

  private static void add(List<String> into, String block) {
    if (!block.isEmpty()) {
      into.add(block);
    }
  }

  /** Lines that are cleaned already, as they are. */
  private static String fenced(List<String> lines) {
    int longest = 2;
    for (String line : lines) {
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        run = line.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + String.join("\n", lines) + "\n" + fence;
  }

  /** A line of its own. */
  private static String words(Text text) {
    return words(text, true);
  }

  /** Inside a cell or behind a head, where no list, heading or rule can start. */
  private static String inside(Text text) {
    return words(text, false);
  }

  private static String words(Text text, boolean lineStart) {
    return text.spans().stream().map(s -> {
      String words = escaped(s.text(), lineStart && s == text.spans().get(0));
      boolean strong = (s.style() == Style.STRONG || s.style() == Style.HEAD) && !words.isBlank() && words.equals(words.strip());
      return strong ? "**" + words + "**" : words;
    }).collect(Collectors.joining());
  }

  /**
   * Cleaned and escaped for any place in a paragraph, cell or list item. Characters that could link or mention become entities:
   * GitHub looks for those after backslashes are gone. An underscore between letters means nothing in Markdown and stays,
   * since symbols are full of them.
   */
  private static String escaped(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean lineStart) {
    String clean = Cleaner.clean(text);
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean first = clean.substring(0, i).isBlank();
      if (c == '<') {
        b.append("&lt;");
      } else if (c == '>') {
        b.append("&gt;");
      } else if (c == '&') {
        b.append("&amp;");
      } else if (c == '@') {
        b.append("&#64;");
      } else if (c == ':' && clean.startsWith("://", i)) {
        b.append("&#58;"); // no automatic link
      } else if (c == '.' && i >= 3 && clean.regionMatches(true, i - 3, "www", 0, 3)) {
        b.append("&#46;");
      } else if ("\\`*[|~".indexOf(c) >= 0 || c == '_' && !inWord(clean, i) || c == '#' && (first && lineStart || mayRefer(clean, i))
          || first && lineStart && "+-=".indexOf(c) >= 0 || (c == '.' || c == ')') && lineStart && numbered(clean, i)) {
        b.append('\\').append(c);
      } else {
        b.append(c);
      }
    }
    return b.toString();
  }

  private static boolean inWord(String text, int i) {
    return i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** {@code #12} would become a link to an issue. */
  private static boolean mayRefer(String text, int i) {
    return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
  }

  /** Whether the dot or bracket at {@code i} would make the line an item of a numbered list. */
  private static boolean numbered(String text, int i) {
    String before = text.substring(0, i).strip();
    return !before.isEmpty() && before.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
