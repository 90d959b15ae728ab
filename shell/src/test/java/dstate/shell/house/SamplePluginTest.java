package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's plug-in: built without dstate's sources, loaded from a folder. */
class SamplePluginTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  @TempDir static Path plugins;
  private static Path jar;

  @BeforeAll
  static void build() throws Exception {
    Path built = new StrangerBuild(ROOT, ROOT.resolve("shell/target/stranger")).jar();
    jar = Files.copy(built, plugins.resolve("acme-chassis-1.0.0.jar"));
  }

  @Test
  void givenTheSample_whenBuiltByAStranger_thenItsJarIsThere() {
    assertThat(jar).isRegularFile();
  }
}
