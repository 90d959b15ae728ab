package dstate.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Workspace.Opened;
import dstate.api.model.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  @Test
  void givenADirectoryOfManyFiles_whenOpened_thenTheLogsComeFirstAndTheCaseIsStillSeen() {
    List<Source> sources = IntStream.range(0, 40).mapToObj(i -> source(i, i == 30 ? "printk" : Source.UNRECOGNISED)).toList();

    List<String> said = Welcome.of(new Opened(sources, List.of()), 0.5, "db17", 4);

    assertThat(said).hasSizeLessThanOrEqualTo(10);
    assertThat(said.get(0)).contains("file-30").contains("printk").contains("1 boot");
    assertThat(said.get(1)).contains("unrecognised").doesNotContain("boot");
    assertThat(said).contains("40 sources, 1 of them recognised; 5 shown here (sources lists all).");
    assertThat(said.get(said.size() - 2)).isEqualTo("4 reports, read in 0.5 s. Case: db17.");
  }

  private static Source source(int number, String format) {
    return new Source("s" + number, "file-" + number, format, Source.State.LOADED, 60, new Source.Owned(0, 0, 0, 60), 4000, "id-" + number, 1,
        "none", List.of());
  }
}
