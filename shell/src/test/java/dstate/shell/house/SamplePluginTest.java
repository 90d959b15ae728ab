package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.spi.LogFormat;
import dstate.api.spi.VerbPack;
import dstate.shell.house.WalkthroughRun.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's plug-in: built without dstate's sources, loaded from a folder, beside one that is broken and one that peeks. */
class SamplePluginTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  private static final String LOG = "examples/sample-plugin/samples/chassis.log";
  @TempDir static Path plugins;
  @TempDir Path home;
  private static Path jar;

  @BeforeAll
  static void build() throws Exception {
    Path built = new StrangerBuild(ROOT, ROOT.resolve("shell/target/stranger")).jar();
    jar = Files.copy(built, plugins.resolve("acme-chassis-1.0.0.jar"));
    JarMaker.plugin(plugins.resolve("broken.jar"), Map.of(LogFormat.class, BrokenPlugin.class));
    JarMaker.plugin(plugins.resolve("peeking.jar"), Map.of(VerbPack.class, PeekingPlugin.class));
  }

  @Test
  void givenItsLog_whenOpened_thenItsFormatReadsItAndTheReportsAreFound() throws Exception {
    assertThat(run("sources --json").out()).contains("\"format\":\"acme-console\"");
    assertThat(run("reports --json").out().lines()).hasSize(2)
        .anySatisfy(row -> assertThat(row).contains("\"comm\":\"events/4\"", "\"time\":\"2016-06-01T14:11:13.250Z\"",
            "\"mono\":35060910.024741", "\"secs\":120"))
        .anySatisfy(row -> assertThat(row).contains("\"comm\":\"events/5\""));
  }

  @Test
  void givenItsVerb_whenTyped_thenItAnswersLikeOneOfOurs() throws Exception {
    assertThat(run("blades").out()).contains("BLADE", "blade07", "events/4", "blade11", "2 blades with reports");
    assertThat(run("blades task:103").out()).contains("blade07").doesNotContain("blade11");
    assertThat(run("blades --json").out().lines()).hasSize(2)
        .first().asString().startsWith("{\"schema\":\"acme.blade/1\",\"blade\":\"blade07\",\"count\":1");
    assertThat(run("help blades").out()).contains("blades kind:hung");
  }

  @Test
  void givenItsChecklist_whenRun_thenItGivesItsVerdict() throws Exception {
    assertThat(run("checklist list").out()).contains("acme-blades");

    Ran ran = new InProcess(home).run(
        "--plugins", plugins.toString(), "--case", "chassis", LOG, "-e", "checklist run acme-blades --answer b2=yes");

    assertThat(ran.out()).contains("storage switch of the chassis");
  }

  @Test
  void givenTheFolder_whenPluginsAreListed_thenEachJarHasItsHashAndTheBrokenOneIsNamed() throws Exception {
    Ran ran = run("plugins --json");

    assertThat(ran.out()).contains(sha256(jar), "format acme-console", "verbs acme", "checklists acme");
    assertThat(ran.out().lines().filter(row -> row.contains("broken.jar"))).singleElement().asString()
        .contains(sha256(plugins.resolve("broken.jar")), "\"problem\":");
  }

  @Test
  void givenABrokenPlugin_whenAnythingIsAsked_thenItIsNamedOnceAndTheRestWorks() throws Exception {
    Ran ran = new InProcess(home).run("--plugins", plugins.toString(), "--case", "none", LOG, "-e", "reports", "-e", "blades");

    assertThat(ran.status()).isZero();
    assertThat(ran.err().lines().filter(line -> line.contains("broken.jar"))).hasSize(1);
    assertThat(ran.out()).contains("events/4", "blade07");
  }

  @Test
  void givenAPluginThatPeeks_whenItLooksForClasses_thenItSeesTheApiAndPicocliAlone() throws Exception {
    assertThat(run("peek").out().strip()).isEqualTo("sees dstate.api.ask.Ask picocli.CommandLine");
  }

  @Test
  void givenTheSample_whenBuilt_thenItsOwnTestsRan() throws IOException {
    try (Stream<Path> reports = Files.list(ROOT.resolve("shell/target/stranger/acme/target/surefire-reports"))) {
      assertThat(reports.filter(file -> file.toString().endsWith("AcmeConsoleFormatTest.xml"))).hasSize(1);
    }
  }

  private Ran run(String line) throws IOException {
    Ran ran = new InProcess(home).run(List.of("--plugins", plugins.toString(), "--case", "none", LOG, "-q", "-e", line), "");
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran;
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
