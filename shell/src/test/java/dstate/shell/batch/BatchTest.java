package dstate.shell.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.result.ExitStatus;
import dstate.api.result.RenderOptions;
import dstate.shell.dispatch.BareWorkspace;
import dstate.shell.dispatch.Dispatcher;
import dstate.shell.dispatch.TestVerbs;
import dstate.shell.dispatch.VerbCatalogue;
import dstate.shell.terminal.StandardStreams;
import dstate.shell.verbs.ShellVerbs;
import dstate.shell.verbs.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
  private final BareWorkspace workspace = new BareWorkspace();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";

  private ExitStatus run(String... args) throws IOException {
    return run(out, args);
  }

  private ExitStatus run(OutputStream to, String... args) throws IOException {
    StandardStreams streams = new StandardStreams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), to, err, false, false);
    Invocation invocation = InvocationReader.read(List.of(args), (word, plugins) -> word.equals("say"));
    Dispatcher lines = new Dispatcher(workspace, d -> new VerbCatalogue(() -> List.of(
        new VerbCatalogue.Pack(new ShellVerbs(d, new Surroundings("1", Map.of(), Map.of(), "C", false, false, false)), "built in"),
        new VerbCatalogue.Pack(new TestVerbs(), "built in"))), invocation.settings());
    return new Batch(invocation, workspace, lines, streams, new DataInput(streams.in()), RenderOptions.PLAIN).run();
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "say 1; say 2; DONE; 1 2", "sya; say 2; USAGE; ''", "say 1; fail; FAILED; 1", "fail; say 2; FAILED; 2", "crash; say 2; INTERNAL; 2",
      "crash; sya; INTERNAL; ''", "say 1 --x; say 2; USAGE; ''", "# nothing; ; DONE; ''", "quit; say 2; DONE; ''"})
  void givenTwoLines_whenRun_thenTheStatusIsTheWorstAndWrongUsageStops(String first, String second, ExitStatus status, String said) throws IOException {
    ExitStatus found = run("--set", "header=off", "-e", first, "-e", second == null ? "" : second);

    assertThat(found).isEqualTo(status);
    assertThat(shown().replaceAll("  -\n", " ").strip()).isEqualTo(said);
    assertThat(errors().isEmpty()).isEqualTo(status == ExitStatus.DONE);
  }

  @Test
  void givenKeepGoing_whenALineIsWrong_thenTheNextOneRuns() throws IOException {
    assertThat(run("--keep-going", "-e", "sya", "-e", "say 2 --no-header")).isEqualTo(ExitStatus.USAGE);
    assertThat(shown()).isEqualTo("2  -\n");
  }

  @Test
  void givenAMissingPath_whenRun_thenTheLinesRunAndTheStatusIs3() throws IOException {
    assertThat(run("missing.log", "b.log", "-e", "fail", "-e", "say x --csv")).isEqualTo(ExitStatus.UNREADABLE);
    assertThat(errors()).isEqualTo("missing.log: no such file (D-SRC-001)\nno report R99 (D-SEL-001)\n");
    assertThat(shown()).isEqualTo("text,report\r\nx,\r\n");
    assertThat(workspace.opened).containsExactly("missing.log", "b.log");
  }

  @Test
  void givenDataOnInput_whenALineNeedsSources_thenItIsOpened() throws IOException {
    input = "[ 1.0] log";
    run();

    assertThat(workspace.opened).containsExactly("-");
    assertThat(shown()).isEqualTo("summary of nothing\n");
  }

  @Test
  void givenDataOnInput_whenNoLineNeedsSources_thenItIsLeftAlone() throws IOException {
    input = "[ 1.0] log";
    run("-e", "say x");
    run("say", "x");

    assertThat(workspace.opened).isEmpty();
  }

  @Test
  void givenAnEmptyInput_whenALineNeedsSources_thenThereIsNoSourceAndNoError() throws IOException {
    assertThat(run()).isEqualTo(ExitStatus.DONE);
    assertThat(workspace.opened).isEmpty();
    assertThat(errors()).isEmpty();
  }

  @Test
  void givenAScriptOnInput_whenRun_thenItsLinesRunAndNothingIsOpened() throws IOException {
    input = "summary\nfail # here\n";

    assertThat(run("-x", "-")).isEqualTo(ExitStatus.FAILED);
    assertThat(shown()).isEqualTo("summary of nothing\n");
    assertThat(errors()).isEqualTo("-:2: no report R99 (D-SEL-001)\n");
    assertThat(workspace.opened).isEmpty();
  }

  @Test
  void givenAMissingScript_whenRun_thenNothingElseHappens() throws IOException {
    assertThat(run("a.log", "-x", "t.ds", "-e", "say x")).isEqualTo(ExitStatus.FAILED);
    assertThat(errors()).startsWith("t.ds: no such file (D-SCR-001)");
    assertThat(workspace.opened).isEmpty();
    assertThat(shown()).isEmpty();
  }

  @Test
  void givenTheVerbForm_whenRun_thenItsWordsStayAsTheyWere() throws IOException {
    run("say", "a  b", "it's", "#1", "--csv");

    assertThat(shown()).isEqualTo("text,report\r\na  b|it's|#1,\r\n");
  }

  @Test
  void givenAWrongFailOn_whenRun_thenNoLineRuns() throws IOException {
    assertThat(run("--fail-on", "dve:x", "-e", "say x")).isEqualTo(ExitStatus.USAGE);
    assertThat(shown()).isEmpty();
  }

  @Test
  void givenTheSameLinesTwice_whenRun_thenTheBytesAreTheSame() throws IOException {
    run("-e", "say 中 --json", "-e", "doctor --json");
    String first = shown();
    out.reset();
    run("-e", "say 中 --json", "-e", "doctor --json");

    assertThat(shown()).isEqualTo(first).contains("中");
  }

  @Test
  void givenAFullDiskBehindTheOutput_whenRun_thenItIsNotTakenForSuccess() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run(full, "-e", "say x"))).isInstanceOf(IOException.class)
        .isNotInstanceOf(StandardStreams.ReaderLeft.class);
  }
}
