package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.shell.house.LauncherBench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a clone, with a made-up Maven that counts its runs: what is built, when, and what is heard of it. */
class LauncherBuildTest {
  /** Eats its input as Maven would, talks, takes a moment and makes the jar. */
  private static final String FAKE_MAVEN = """
      #!/bin/sh
      echo run >>"$FIXTURE/../maven-runs"
      echo "$JAVA_HOME $*" >"$FIXTURE/../maven-words"
      cat >/dev/null
      echo "[INFO] Building dstate: made up 0.1.0  [1/1]"
      if [ -f "$FIXTURE/../broken" ]; then echo "[ERROR] A.java:[1,1] broken"; exit 1; fi
      sleep 0.3
      mkdir -p shell/target/lib/native
      echo jar >shell/target/lib/dstate.jar
      """;

  @TempDir Path folder;
  private LauncherBench bench;
  private Map<String, String> environment;

  @BeforeEach
  void freshClone() throws IOException {
    bench = LauncherBench.repository(folder);
    LauncherBench.tool(bench.bin().resolve("mvn"), FAKE_MAVEN);
    environment = Map.of("JAVA_HOME", bench.java("jdk", "17.0.9").toString());
    age();
  }

  @Test
  void givenAFreshClone_whenStarted_thenItBuildsQuietlyAndThenRuns() throws Exception {
    Ran ran = bench.run(environment, "log line\n", List.of("--fixture-cat"));

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEqualTo("log line\n");
    assertThat(ran.err().lines()).singleElement().asString().startsWith("dstate: building (first start)");
    assertThat(Files.readString(folder.resolve("maven-words")).strip())
        .isEqualTo(environment.get("JAVA_HOME") + " -B -DskipTests package");
  }

  @Test
  void givenABuildThatIsNewerThanItsSources_whenStarted_thenMavenDoesNotRun() throws Exception {
    bench.run(environment);

    Ran second = bench.run(environment);

    assertThat(second.err()).isEmpty();
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void givenASourceNewerThanTheBuild_whenStarted_thenItIsBuiltOnceMore() throws Exception {
    bench.run(environment);
    Path source = bench.home().resolve("plugins/api/src/main/java/A.java");
    Files.setLastModifiedTime(source, later(bench.home().resolve("shell/target/lib/dstate.jar"), 2));

    Ran second = bench.run(environment);

    assertThat(second.err()).contains("plugins/api/src/main/java/A.java changed");
    assertThat(runs()).isEqualTo(2);
  }

  @Test
  void givenATestOrANoteNewerThanTheBuild_whenStarted_thenNothingIsBuilt() throws Exception {
    bench.run(environment);
    Path test = Files.createDirectories(bench.home().resolve("shell/src/test/java")).resolve("ATest.java");
    age();
    Files.writeString(test, "class ATest {}");
    Files.writeString(bench.home().resolve("README.md"), "text");

    bench.run(environment);

    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void givenTwoStartsAtOnce_whenNothingIsBuilt_thenMavenRunsOnceAndBothRun() throws Exception {
    Process one = bench.start(environment);
    Process two = bench.start(environment);

    assertThat(bench.finish(one, "").status()).isZero();
    assertThat(bench.finish(two, "").status()).isZero();
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void givenTheLockOfADeadProcess_whenStarted_thenItIsPutAside() throws Exception {
    Path lock = Files.createDirectories(bench.home().resolve("target/dstate-build.lock"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    Ran ran = bench.run(environment);

    assertThat(ran.status()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void givenABuildThatFails_whenStarted_thenItSaysWhatAndWhereAndRunsNothing() throws Exception {
    Files.writeString(folder.resolve("broken"), "");

    Ran ran = bench.run(environment);

    assertThat(ran.status()).isEqualTo(70);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("[ERROR] A.java:[1,1] broken", bench.home() + "/target/dstate-build.log");
    assertThat(ran.rawArguments()).isEmpty();
    assertThat(bench.home().resolve("target/dstate-build.lock")).doesNotExist();
  }

  @Test
  void givenNoMaven_whenSomethingMustBeBuilt_thenItSaysSo() throws Exception {
    Files.delete(bench.bin().resolve("mvn"));

    Ran ran = bench.run(environment);

    assertThat(ran.status()).isEqualTo(70);
    assertThat(ran.err()).contains("Maven is missing");
  }

  @Test
  void givenAJavaWithoutCompiler_whenSomethingMustBeBuilt_thenItAsksForAJdk() throws Exception {
    Files.delete(Path.of(environment.get("JAVA_HOME"), "bin/javac"));

    Ran ran = bench.run(environment);

    assertThat(ran.status()).isEqualTo(70);
    assertThat(ran.err()).contains("needs a JDK", "without a compiler");
  }

  private long runs() throws IOException {
    return Files.readAllLines(folder.resolve("maven-runs")).size();
  }

  /** Everything in the clone but what was built is from yesterday, so that no test waits for a clock to tick. */
  private void age() throws IOException {
    FileTime yesterday = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    try (var files = Files.walk(bench.home())) {
      for (Path file : files.filter(path -> !path.toString().contains("target")).toList()) {
        Files.setLastModifiedTime(file, yesterday);
      }
    }
  }

  private static FileTime later(Path than, int seconds) throws IOException {
    return FileTime.from(Files.getLastModifiedTime(than).toInstant().plusSeconds(seconds));
  }
}
