package dstate.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Facts;
import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Tree;
import dstate.api.result.Value;
import dstate.api.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The five shapes under every renderer, compared with files in {@code src/test/golden/<renderer>}. */
class GoldenTest {
  private static final Map<String, RenderOptions> SCREENS = new LinkedHashMap<>();

  static {
    SCREENS.put("100", new RenderOptions(100, false, true, false, false, true));
    SCREENS.put("60", new RenderOptions(60, false, true, false, false, true));
    SCREENS.put("ascii", new RenderOptions(100, false, false, false, false, true));
    SCREENS.put("wide", new RenderOptions(60, false, true, true, false, true));
    SCREENS.put("vertical", new RenderOptions(60, false, true, false, true, true));
    SCREENS.put("color", new RenderOptions(100, true, true, false, false, true));
    SCREENS.put("no-header", new RenderOptions(0, false, true, false, false, false));
  }

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Map.Entry<String, Shape> shape : shapes().entrySet()) {
      SCREENS.forEach((name, options) -> cases.add(Arguments.of(new TextRenderer(), shape.getKey(), name, shape.getValue(), options)));
      for (Renderer renderer : List.of(new JsonRenderer(), new CsvRenderer(), new MarkdownRenderer())) {
        cases.add(Arguments.of(renderer, shape.getKey(), "", shape.getValue(), RenderOptions.PLAIN));
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("cases")
  void givenAShape_whenRendered_thenItReadsAsTheGoldenFile(Renderer renderer, String shape, String screen, Shape value, RenderOptions options)
      throws IOException {
    StringBuilder out = new StringBuilder();

    renderer.render(value, options, out);

    compare(Path.of(renderer.name(), shape + (screen.isEmpty() ? "" : "-" + screen) + ".txt"), out.toString());
  }

  @Test
  void givenAUserError_whenRendered_thenItReadsAsTheGoldenFile() throws IOException {
    StringBuilder out = new StringBuilder();

    ErrorText.render(ErrorCode.FILTER_FIELD.error("unknown field 'dve'").at("triage.ds:3").pointing("reports 中 dve:sdb \u001b[31m", 10)
        .hint("did you mean 'dev'? fields: help fields"), RenderOptions.PLAIN, out);
    ErrorText.render(ErrorCode.NO_FILE.error("no such file").at("a\u001b]0;x\u0007b.log"), RenderOptions.PLAIN, out);

    compare(Path.of("text", "error.txt"), out.toString());
  }

  private static void compare(Path golden, String found) throws IOException {
    Path file = Path.of(System.getProperty("dstate.root"), "shell/src/test/golden").resolve(golden);
    String expected = Files.exists(file) ? Files.readString(file) : "(there is no golden file yet)";
    if ("update".equals(System.getProperty("dstate.golden")) && !expected.equals(found)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
      throw new AssertionError(golden + " was rewritten: review the difference, then run without dstate.golden=update");
    }
    assertThat(found).as("golden file %s", golden).isEqualTo(expected);
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("table", table());
    shapes.put("table-empty", Table.of("dstate.report/1", List.of(Column.left("id", "ID")), List.of()).footed(Text.of("0 reports: none in a")));
    shapes.put("table-wrapping", wrapping());
    shapes.put("stack", stack());
    shapes.put("tree", tree());
    shapes.put("facts", facts());
    shapes.put("prose", prose());
    shapes.put("sections", Sections.of(Sections.section("first | second", facts()), Sections.section("", stack()), Sections.section("words", prose())));
    shapes.put("count", Table.of("", List.of(Column.right("count", "COUNT")), List.of(List.of(Cell.count(2)))));
    return shapes;
  }

  private static Table wrapping() {
    List<Column> columns = List.of(
        Column.left("step", "STEP"), Column.left("ask", "QUESTION").wrapping(), Column.right("n", "N"), Column.left("text", "SEEN").wrapping());
    return Table.of("dstate.check/1", columns, List.of(
        List.of(Cell.text("b3"), Cell.text("Is it known when the largest group got stuck, and by which clock?"), Cell.count(7),
            Cell.text("G1 stuck since between 2016-06-01T14:07:13 and 2016-06-01T14:09:13", Style.DOUBT)),
        List.of(Cell.text("b4"), Cell.text("与备份脚本有关的任务与备份脚本有关的任务与备份脚本有关的任务"), Cell.count(12), Cell.text("no"))));
  }

  private static Table table() {
    List<Column> columns = List.of(
        Column.left("id", "ID"), Column.left("time", "TIME"), Column.left("comm", "TASK").stretching(), Column.right("pid", "PID").leavesAt(1),
        Column.left("kind", "KIND"), Column.right("secs", "SECS").leavesAt(3), Column.left("repeat", "REPEAT").leavesAt(4),
        Column.left("top", "WAITS IN").stretching(), Column.left("dev", "DEV").leavesAt(2), Column.left("group", "GRP").leavesAt(5),
        Column.left("file", "FILE").whenWide(), Column.left("hint", "").forPeople().leavesAt(6), Column.data("mono"), Column.data("frames"));
    return Table.of("dstate.report/1", columns, List.of(
        row("R1", "14:57:25", "jbd2/vdb1-8", 1648, "jbd2_journal_commit_transaction", "vdb1", "<- here", "35060910.024741"),
        row("R2", "14:57:25", "mysqld", 30_311, "jbd2_log_wait_commit", "vdb1", "", "0004372.118"),
        row("R3", "", "与备份脚本有关的任务", 7, "get_request_wait", "", "", ""),
        row("R4", "14:57:26", "evil\u001b[31m|`x`\u202e\ttab", 80_044, "__lock_page", "vdb", "", "-1.5")))
        .titled(Text.of("boot 1   kernel 4.18.0"))
        .footed(Text.of("4 reports from 4 tasks, all shown").plus(" !", Style.DOUBT), Text.of("* since the first in this list"));
  }

  private static List<Cell> row(String id, String time, String comm, long pid, String top, String dev, String hint, String mono) {
    Value frame = Value.object().put("n", Value.count(0)).put("symbol", Value.text(top)).put("module", Value.text(""))
        .put("reliable", new Value.Bool(true)).build();
    return List.of(Cell.text(id, Style.ID), Cell.text(time), Cell.text(comm), Cell.count(pid), Cell.of(new Value.Text("hung-task"), "hung"),
        Cell.count(122), Cell.of(new Value.Int(7), "x7"), Cell.text(top, Style.SYMBOL),
        Cell.of(Value.texts(dev.isEmpty() ? List.of() : List.of(dev)), dev.isEmpty() ? "-" : dev), Cell.text("G1"), Cell.text("logs/console.log"),
        Cell.of(Value.ABSENT, Text.of(hint)), Cell.data(Value.decimal(mono)), Cell.data(Value.list(List.of(frame))));
  }

  private static Table stack() {
    return Table.of("dstate.frame/1", List.of(Column.left("mark", "").forPeople(), Column.left("n", "#"), Column.left("symbol", "FRAME").stretching(),
        Column.left("role", "ROLE").stretching()), List.of(
        List.of(Cell.of(Value.ABSENT, ""), Cell.of(new Value.Int(0), "#0"), Cell.text("__schedule+0x2c4/0x700"), Cell.of(new Value.Text("scheduler"), "scheduler")),
        List.of(Cell.of(Value.ABSENT, "=>"), Cell.of(new Value.Int(2), "#2"), Cell.text("jbd2_log_wait_commit+0xac/0x120 [jbd2]", Style.SYMBOL),
            Cell.text("WAITS for journal commit of vdb1-8 ```` fence")))).headless();
  }

  private static Tree tree() {
    Tree.Node leaf = new Tree.Node(Value.object().put("dev", Value.text("dm-0")).put("size", Value.count(5)).build(), Text.of("rhel-root 253:0"), List.of());
    Tree.Node part = new Tree.Node(Value.object().put("dev", Value.text("vda2")).build(), Text.of("vda2 <b>"), List.of(leaf, leaf));
    Tree.Node other = new Tree.Node(Value.object().put("dev", Value.text("vda1")).put("mount", Value.text("/boot")).build(),
        Text.of("vda1 a very long label that has to be cut somewhere because the screen is narrow"), List.of());
    return new Tree("dstate.device/1", List.of(new Tree.Node(Value.object().put("dev", Value.text("vda")).build(), Text.of("vda", Style.STRONG),
        List.of(part, other))));
  }

  private static Facts facts() {
    return Facts.of("dstate.report/1").put("id", "report", Cell.text("R3", Style.ID)).put("kind", "kind", Cell.text("hung-task"))
        .put("where", "stuck since", Cell.text("between 14:53:25 and 14:55:25 (timeout 120 s, check period 120 s), as far as a line says"))
        .put("absent", "module", Cell.ABSENT).data("mono", Value.decimal("35060910.024741"))
        .data("nested", Value.object().put("a", Value.list(List.of(Value.count(1), Value.ABSENT, new Value.Bool(false)))).put("gone", Value.ABSENT).build())
        .build();
  }

  private static Prose prose() {
    return new Prose("dstate.text/1", List.of(
        Text.of("R3 mysqld:30318 is stuck: it waits in jbd2_log_wait_commit for the commit of journal vdb1-8, says @root in #12 at https://x.y."),
        Text.EMPTY,
        Text.of(" 1 seen      it waits in jbd2_log_wait_commit for the commit of journal vdb1-8 and goes on for more than a line of any screen"),
        Text.of("1. not a list *nor* _this_ [link](x) <script>", Style.BAD)));
  }
}
