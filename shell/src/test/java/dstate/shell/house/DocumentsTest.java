package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents show is what the program prints, byte for byte. {@code -Ddstate.golden=update} writes today's output into
 * the documents and still fails.
 */
class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  @TempDir Path home;

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Stream.concat(Files.list(ROOT), Files.walk(ROOT.resolve("examples")))) {
      return files.filter(file -> file.toString().endsWith(".md")).filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .map(ROOT::relativize).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenADocument_whenItsCommandsAreRun_thenTheyPrintWhatItShows(Path document) throws Exception {
    Path file = ROOT.resolve(document);
    String shown = Files.readString(file);

    String today = new WalkthroughRun(new InProcess(home)).again(Walkthrough.of(shown)).text();

    if ("update".equals(System.getProperty("dstate.golden")) && !today.equals(shown)) {
      Files.writeString(file, today);
    }
    assertThat(shown).as("%s; -Ddstate.golden=update writes today's output, look at the difference then", document).isEqualTo(today);
  }

  @Test
  void givenTheDocuments_whenCounted_thenReadmeAndWalkthroughAreAmongThemAndShowSomething() throws IOException {
    for (String name : new String[] {"README.md", "examples/walkthrough.md"}) {
      assertThat(documents()).contains(Path.of(name));
      assertThat(Walkthrough.of(Files.readString(ROOT.resolve(name))).steps()).as(name).hasSizeGreaterThan(4)
          .anySatisfy(step -> assertThat(step.expected()).isNotEmpty());
    }
  }
}
