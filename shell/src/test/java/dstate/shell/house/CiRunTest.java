package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/run} with a made-up Maven: what makes it fail. */
class CiRunTest {
  private static final String SKIPPED = """
      <testsuite><testcase name="givenALog">
        <skipped type="org.opentest4j.TestAbortedException"><![CDATA[Assumption failed: shared data absent: no folder]]></skipped>
      </testcase></testsuite>
      """;
  @TempDir Path folder;
  private Path clone;

  @BeforeEach
  void freshClone() throws IOException {
    clone = Files.createDirectories(folder.resolve("clone"));
    Path run = Files.createDirectories(clone.resolve(".ci")).resolve("run");
    Files.copy(Path.of(System.getProperty("dstate.root"), ".ci/run"), run);
    assertThat(run.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(folder.resolve("bin"));
    release("{\"count\":2}");
  }

  @Test
  void givenEverythingRan_whenRun_thenItEndsWellAndShowsTheClosingLines() throws Exception {
    maven("echo '[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0'", 0);
    Files.createDirectories(folder.resolve("shared"));

    assertThat(run()).isZero();
    assertThat(output()).contains("Tests run: 7", "runs: {\"count\":2}");
  }

  @Test
  void givenATestSkippedForWantOfSharedData_whenThatDataIsThere_thenItFailsAndNamesTheTest() throws Exception {
    maven(report(), 0);
    Files.createDirectories(folder.resolve("shared"));

    assertThat(run()).isEqualTo(1);
    assertThat(output()).contains("givenALog");
  }

  @Test
  void givenATestSkippedForWantOfSharedData_whenThatDataIsAbsent_thenItEndsWell() throws Exception {
    maven(report(), 0);

    assertThat(run()).isZero();
  }

  @Test
  void givenAFailingBuild_whenRun_thenItsStatusIsPassedOn() throws Exception {
    maven("echo '[ERROR] something is broken'", 3);

    assertThat(run()).isEqualTo(3);
    assertThat(output()).contains("something is broken", "target/ci-run.log");
  }

  @Test
  void givenAReleaseThatDoesNotFindTheReports_whenRun_thenItFails() throws Exception {
    maven("true", 0);
    release("nothing");

    assertThat(run()).isEqualTo(1);
    assertThat(output()).contains("nothing");
  }

  private String report() throws IOException {
    Path report = folder.resolve("report.xml");
    Files.writeString(report, SKIPPED);
    return "mkdir -p a/target/surefire-reports; cat '" + report + "' >a/target/surefire-reports/TEST-a.xml";
  }

  private void maven(String does, int status) throws IOException {
    LauncherBench.tool(folder.resolve("bin/mvn"), "#!/bin/sh\n" + does + "\nexit " + status + "\n");
  }

  private void release(String says) throws IOException {
    Path made = Files.createDirectories(folder.resolve("made/dstate-1"));
    LauncherBench.tool(made.resolve("dstate"), "#!/bin/sh\necho '" + says + "'\n");
    Path target = Files.createDirectories(clone.resolve("shell/target"));
    assertThat(exec("tar", "-czf", target.resolve("dstate-1.tar.gz").toString(), "-C", folder.resolve("made").toString(), "dstate-1"))
        .isZero();
  }

  private int run() throws Exception {
    return exec(clone.resolve(".ci/run").toString());
  }

  private int exec(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    try {
      Process process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
