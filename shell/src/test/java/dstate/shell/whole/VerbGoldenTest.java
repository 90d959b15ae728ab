package dstate.shell.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.shell.whole.Dstate.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each verb says about the origin's console, at 100 and 60 columns, in ASCII and as JSON, compared with the files in
 * {@code src/test/golden/verbs}. {@code -Ddstate.golden=update} writes today's output and still fails.
 */
class VerbGoldenTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  private static final Path GOLDEN = ROOT.resolve("shell/src/test/golden/verbs");
  /** As a reader of README.md types it, so that no folder of this machine stands in the answers. */
  private static final String LOG = "examples/origin/console.log";

  @TempDir Path home;

  /** Lines typed one after the other; the last one's answer is compared, with those before it. */
  private static Map<String, List<String>> walks() {
    Map<String, List<String>> walks = new LinkedHashMap<>();
    walks.put("summary", List.of("summary"));
    walks.put("sources", List.of("sources"));
    walks.put("reports", List.of("reports"));
    walks.put("reports-sym", List.of("reports sym:bch_*"));
    walks.put("reports-task", List.of("reports task:103"));
    walks.put("reports-mod", List.of("reports mod:bcache"));
    walks.put("reports-none", List.of("reports comm:mysqld"));
    walks.put("report", List.of("report R1"));
    walks.put("bt", List.of("bt R1"));
    walks.put("bt-all", List.of("bt R1 --all"));
    walks.put("frame", List.of("report R1", "frame get_request_wait"));
    walks.put("up", List.of("report R1", "frame get_request_wait", "up"));
    walks.put("down", List.of("report R1", "frame get_request_wait", "up", "down"));
    walks.put("groups", List.of("groups"));
    walks.put("tasks", List.of("tasks"));
    walks.put("task", List.of("task 103"));
    walks.put("explain", List.of("explain get_request_wait"));
    walks.put("explain-report", List.of("explain R1"));
    walks.put("find", List.of("find get_request_wait"));
    walks.put("filter-explain", List.of("filter explain sym:bch_* and not (task:104 or secs<100)"));
    walks.put("checklist-list", List.of("checklist list"));
    walks.put("checklist-run", List.of("checklist run hung-first"));
    return walks;
  }

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Map.Entry<String, List<String>> walk : walks().entrySet()) {
      for (String form : List.of("100", "60", "ascii", "json")) {
        cases.add(Arguments.of(walk.getKey(), form, walk.getValue()));
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void givenTheOrigin_whenAVerbIsTyped_thenItReadsAsTheGoldenFile(String name, String form, List<String> lines) throws IOException {
    boolean json = form.equals("json");
    Dstate program = new Dstate(home);
    if (!json) {
      program.screen(form.equals("60") ? 60 : 100, form.equals("ascii"));
    }
    List<String> arguments = new ArrayList<>(List.of("--case", name.startsWith("checklist") ? "golden" : "none", LOG));
    lines.forEach(line -> arguments.addAll(List.of("-e", json ? line + " --json" : line)));

    Answer answer = program.run(arguments);

    // a verdict FAIL has a status of its own
    assertThat(answer.status()).as(answer.err()).isEqualTo(name.equals("checklist-run") ? 5 : 0);
    String narrow = form.equals("60") ? answer.out() : "";
    assertThat(narrow.lines()).as("no line is wider than the screen").allMatch(line -> line.codePointCount(0, line.length()) <= 60);
    assertThat(form.equals("ascii") ? answer.out() : "").as("ASCII").matches("[\\n -~]*");
    compare(GOLDEN.resolve(name + "-" + form + ".txt"), answer.out());
  }

  private static void compare(Path file, String found) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "(there is no golden file yet)";
    if ("update".equals(System.getProperty("dstate.golden")) && !expected.equals(found)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
      throw new AssertionError(file.getFileName() + " was rewritten: review the difference, then run without dstate.golden=update");
    }
    assertThat(found).as("golden file %s", file.getFileName()).isEqualTo(expected);
  }
}
