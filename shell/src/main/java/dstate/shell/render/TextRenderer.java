package dstate.shell.render;

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

/** Terminal text: tables fitted to the width, trees, facts, wrapped prose. Everything is readable without colour. */
public final class TextRenderer implements Renderer {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public void render(Shape shape, RenderOptions options, Appendable out) throws IOException {
    if (shape instanceof Table table) {
      new TextTable(table, options).render(out);
    } else if (shape instanceof Tree tree) {
      for (Tree.Node root : tree.roots()) {
        tree(root, Text.EMPTY, Text.EMPTY, options, out);
      }
    } else if (shape instanceof Facts facts) {
      facts(facts, options, out);
    } else if (shape instanceof Prose prose) {
      for (Text line : prose.lines()) {
        prose(line, options, out);
      }
    } else if (shape instanceof Sections sections) {
      sections(sections, options, out);
    } else {
      throw new AssertionError(shape);
    }
  }

  /** One line of words, wrapped under its own indent or under the part that was cut. */
  static void prose(Text line, RenderOptions options, Appendable out) throws IOException {
    Text clean = Fit.clean(line, options.unicode());
    for (Text piece : Fit.flow(clean, options.wide() ? 0 : options.width())) {
      Paint.line(piece, options.color(), out);
    }
  }

  private void sections(Sections sections, RenderOptions options, Appendable out) throws IOException {
    boolean any = false;
    for (Sections.Section section : sections.sections()) {
      // A section without words for people leaves no gap behind.
      Parted part = new Parted(out, any);
      if (!section.title().isEmpty()) {
        prose(Text.of(section.title(), Style.HEAD), options, part);
      }
      render(section.shape(), options, part);
      any |= part.written;
    }
  }

  /** Puts an empty line before the first character, where something stands before it. */
  private static final class Parted implements Appendable {
    private final Appendable out;
    private final boolean gap;
    private boolean written;

    Parted(Appendable out, boolean gap) {
      this.out = out;
      this.gap = gap;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int from, int to) throws IOException {
      if (to > from) {
        start();
        out.append(text, from, to);
      }
      return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
      start();
      out.append(c);
      return this;
    }

    private void start() throws IOException {
      if (!written && gap) {
        out.append('\n');
      }
      written = true;
    }
  }

  private static void facts(Facts facts, RenderOptions options, Appendable out) throws IOException {
    List<Facts.Fact> seen = facts.facts().stream().filter(f -> !f.head().isEmpty()).toList();
    List<Text> heads = new ArrayList<>();
    int widest = 0;
    for (Facts.Fact fact : seen) {
      heads.add(Fit.clean(Text.of(fact.head(), Style.DIM), options.unicode()));
      widest = Math.max(widest, Fit.width(heads.get(heads.size() - 1)));
    }
    for (int i = 0; i < seen.size(); i++) {
      Text head = heads.get(i);
      Text value = Fit.clean(seen.get(i).cell().shown(), options.unicode());
      Text line = head.plus(" ".repeat(widest - Fit.width(head) + 2)).plus(value);
      for (Text piece : Fit.wrap(line, options.wide() ? 0 : options.width(), widest + 2)) {
        Paint.line(piece, options.color(), out);
      }
    }
  }

  private static void tree(Tree.Node node, Text before, Text below, RenderOptions options, Appendable out) throws IOException {
    Text line = before.plus(Fit.clean(node.label(), options.unicode()));
    boolean whole = options.wide() || options.width() <= 0;
    Paint.line(whole ? line : Fit.cut(line, options.width()), options.color(), out);
    String[] marks = options.unicode() ? new String[] {"├─ ", "│  ", "└─ "} : new String[] {"|- ", "|  ", "`- "};
    for (int i = 0; i < node.children().size(); i++) {
      boolean last = i == node.children().size() - 1;
      tree(node.children().get(i), below.plus(last ? marks[2] : marks[0], Style.DIM), below.plus(last ? "   " : marks[1], Style.DIM),
          options, out);
    }
  }
}
