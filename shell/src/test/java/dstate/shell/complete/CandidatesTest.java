package dstate.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Ask;
import dstate.api.ask.Job;
import dstate.api.spi.VerbPack.VerbDef;
import dstate.shell.prompt.FakeLoaded;
import dstate.shell.render.Cleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {
  @TempDir Path folder;

  private List<String> offered(String line) {
    Function<Job, Ask> ask = FakeLoaded.ask();
    List<VerbDef> verbs = FakeLoaded.verbs();
    TypedLine typed = TypedLine.of(line, line.length());
    Candidates candidates = new Candidates(() -> verbs, ask, Map.of("pager", List.of("on", "off")), folder.toString(), Cleaner::clean);
    return candidates.of(typed.words(), typed.wordIndex(), typed.word()).stream().map(Candidate::value).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "rep             | report reports",
      "q               | quit",
      "n               | note",
      "u               | up",
      "reports co      | comm:",
      "reports (!co    | (!comm:",
      "reports comm:ev | comm:events/4",
      "reports comm:x,ev | comm:x,events/4",
      "reports @st     | @storage",
      "report r        | R1 R2",
      "task T          | T103",
      "explain get     | get_request_wait",
      "frame 1         | 1",
      "frame get       | get_request_wait",
      "set pa          | pager",
      "set pager o     | on off",
      "help echo       | echo",
      "foreach comm:events/4 d | do",
      "foreach pid:103 do up   | up",
      "case open d     | db17"})
  void givenTheStartOfAWord_whenCompleted_thenWhatIsLoadedIsOffered(String line, String expected) {
    assertThat(offered(line.strip())).contains(expected.split(" "));
  }

  @Test
  void givenANameWithAnEscapeSequence_whenCompleted_thenItIsNotOffered() {
    assertThat(offered("reports comm:")).contains("comm:events/4").noneMatch(v -> v.contains("\u001b"));
  }

  @Test
  void givenAnUnknownVerb_whenCompleted_thenNothingIsOffered() {
    assertThat(offered("nonsense R")).isEmpty();
  }

  @Test
  void givenADirectory_whenAPathIsCompleted_thenItsNamesAreOfferedAndNoFurther() throws IOException {
    Files.createDirectories(folder.resolve("logs/deep"));
    Files.writeString(folder.resolve("log.txt"), "x");
    Files.writeString(folder.resolve(".hidden"), "x");

    assertThat(offered("open ~/lo")).containsExactlyInAnyOrder("~/log.txt", "~/logs/");
    assertThat(offered("open ~/")).doesNotContain("~/.hidden", "~/logs/deep/");
  }

  @Test
  void givenMoreNamesThanAScreenHolds_whenCompleted_thenTheListEnds() throws IOException {
    for (int i = 0; i < Offer.MOST + 50; i++) {
      Files.writeString(folder.resolve("f" + i), "");
    }
    assertThat(offered("open ~/f")).hasSize(Offer.MOST);
  }
}
