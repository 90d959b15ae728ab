package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.shell.house.LauncherBench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher with made-up Javas, in the layout of a release: what it chooses, what it passes on, what it says. */
class LauncherTest {
  @TempDir Path folder;
  private LauncherBench bench;

  @BeforeEach
  void release() throws IOException {
    bench = LauncherBench.release(folder);
  }

  @Test
  void givenJavaHome_whenStarted_thenItRunsThatJavaWithTheArgumentsAsTheyAre() throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString()), "a b", "", "-e", "report 'R1'\n*");

    assertThat(ran.status()).isZero();
    assertThat(ran.javaHome()).isEqualTo(java);
    assertThat(ran.programArguments()).containsExactly("a b", "", "-e", "report 'R1'\n*");
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_392", "11.0.2", "16", "''", "x"})
  void givenJavaHomeTooOld_whenStarted_thenTheOneOnPathIsTaken(String old) throws Exception {
    Path tooOld = bench.java("old", old);
    Path onPath = bench.java("jdk21", "21-ea");
    Files.createSymbolicLink(bench.bin().resolve("java"), onPath.resolve("bin/java"));

    Ran ran = bench.run(Map.of("JAVA_HOME", tooOld.toString()));

    assertThat(ran.javaHome()).isEqualTo(onPath);
  }

  @Test
  void givenSeveralInTheUsualFolders_whenStarted_thenTheNewestIsTaken() throws Exception {
    bench.java("jvm/a-17", "17.0.1");
    Path newest = bench.java("jvm/b-25", "25.0.3");
    bench.java("jvm/c-11", "11.0.1");

    Ran ran = bench.run(Map.of("DSTATE_JAVA_PLACES", folder.resolve("empty") + ":" + folder.resolve("jvm")));

    assertThat(ran.javaHome()).isEqualTo(newest);
  }

  @Test
  void givenNoJavaThatFits_whenStarted_thenItSaysWhatItLookedAtAndWhatToDo() throws Exception {
    Path old = bench.java("jdk8", "1.8.0_392");
    Path other = bench.java("jvm/c-11", "11.0.1");

    Ran ran = bench.run(Map.of("JAVA_HOME", old.toString(), "DSTATE_JAVA_PLACES", folder.resolve("jvm").toString()));

    assertThat(ran.status()).isEqualTo(70);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("needs Java 17 or later", "JAVA_HOME: " + old + " is Java 1.8.0_392", "PATH: no java",
        other + " is Java 11.0.1", "apt install openjdk-17-jre-headless", "set JAVA_HOME");
  }

  @ParameterizedTest
  @CsvSource({"17.0.9, false", "21.0.1, false", "22, true", "24-ea, true", "25.0.3, true"})
  void givenAJava_whenStarted_thenNativeAccessIsAskedForWhereTheJavaKnowsTheOption(String version, boolean asked) throws Exception {
    Path java = bench.java("jdk", version);

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString()));

    assertThat(ran.jvmArguments().contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
      "LANG, C, C.UTF-8, C", "LC_ALL, POSIX, C.UTF-8, POSIX", "LANG, '', C.UTF-8, C",
      "LC_ALL, xx_YY.UTF-8, C.UTF-8, xx_YY.UTF-8", "LANG, C.UTF-8, '', C.UTF-8", "LC_CTYPE, C.UTF-8, '', C.UTF-8"})
  void givenALocale_whenStarted_thenTheJvmGetsUtf8AndTheRealOneIsPassedAlong(String name, String value, String runs, String told)
      throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString(), name, value));

    if (!name.equals("LC_ALL") || !runs.isEmpty()) {
      assertThat(ran.environment().getOrDefault("LC_ALL", "")).isEqualTo(runs);
    }
    assertThat(ran.jvmArguments()).contains("-Ddstate.locale=" + told);
  }

  @Test
  void givenServerAgentsInTheEnvironment_whenStarted_thenTheJvmDoesNotLoadThem() throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString(), "JAVA_TOOL_OPTIONS", "-javaagent:x.jar", "_JAVA_OPTIONS", "-Xmx9g",
        "DSTATE_JAVA_OPTS", "-Da=b -Dc=d"));

    assertThat(ran.environment()).doesNotContainKeys("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");
    assertThat(ran.jvmArguments()).contains("-Da=b", "-Dc=d");
  }

  @Test
  void givenDataOnStandardInput_whenStarted_thenTheProgramReadsAllOfIt() throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString()), "first\nlast", List.of("--fixture-cat"));

    assertThat(ran.out()).isEqualTo("first\nlast");
  }

  @Test
  void givenTheLauncher_whenStarted_thenJavaTakesItsPlaceSoThatSignalsArrive() throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString()));

    assertThat(ran.javaPid()).isEqualTo(ran.pid());
  }

  @Test
  void givenALinkToTheLauncher_whenStartedByItsName_thenItFindsItsOwnFolder() throws Exception {
    Path java = bench.java("jdk", "17.0.9");
    Path links = Files.createDirectories(folder.resolve("my bin"));
    Files.createSymbolicLink(links.resolve("ds"), Path.of("../install dir/dstate"));

    Ran ran = bench.at(links.resolve("ds")).run(Map.of("JAVA_HOME", java.toString()));

    assertThat(ran.status()).isZero();
    assertThat(ran.jvmArguments()).contains(bench.home().resolve("lib/dstate.jar").toString());
  }

  @Test
  void givenArgumentsThatAreNoUtf8_whenStarted_thenTheBytesArrive() throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.runShell(Map.of("JAVA_HOME", java.toString()), "exec \"$0\" \"$(printf 'caf\\351.log')\"");

    assertThat(ran.rawArguments()).contains(new byte[] {'c', 'a', 'f', (byte) 0xe9, '.', 'l', 'o', 'g'});
  }

  @ParameterizedTest
  @CsvSource({"/dev/null", "/proc", "''"})
  void givenNoHomeToWriteTo_whenStarted_thenItRunsWithoutArchiveAndWithoutAWord(String home) throws Exception {
    Path java = bench.java("jdk", "17.0.9");

    Ran ran = bench.run(Map.of("JAVA_HOME", java.toString(), "HOME", home));

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.jvmArguments()).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
  }

  @Test
  void givenAFirstRun_whenItsArchiveIsMade_thenTheNextRunUsesItAndANewBuildMakesAnother() throws Exception {
    Path java = bench.java("jdk", "17.0.9");
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString(), "HOME", folder.resolve("my home").toString());

    Ran first = bench.run(environment);
    Path archive = bench.awaitArchive(folder.resolve("my home/.dstate/cache"), "");
    Ran second = bench.run(environment);
    Files.writeString(bench.home().resolve("lib/dstate.jar"), "another build");
    Ran third = bench.run(environment);
    Path other = bench.awaitArchive(folder.resolve("my home/.dstate/cache"), archive.getFileName().toString());

    assertThat(first.jvmArguments()).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
    assertThat(second.jvmArguments()).contains("-XX:SharedArchiveFile=" + archive);
    assertThat(third.jvmArguments()).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
    assertThat(other).isNotEqualTo(archive);
    assertThat(archive).doesNotExist();
    assertThat(first.out() + second.out() + first.err() + second.err() + third.err()).isEmpty();
  }

  @Test
  void givenAnArchiveThatCannotBeMade_whenStartedAgain_thenItIsNotTriedAtEachStart() throws Exception {
    Path java = bench.java("jdk", "17.0.9");
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString(), "HOME", folder.resolve("my home").toString());
    Files.writeString(folder.resolve("no-archive"), "");

    bench.run(environment);
    bench.awaitArchiveRuns(1);
    Ran second = bench.run(environment);
    Ran third = bench.run(environment);

    assertThat(second.status() + third.status()).isZero();
    assertThat(bench.awaitArchiveRuns(1)).isEqualTo(1);
  }
}
