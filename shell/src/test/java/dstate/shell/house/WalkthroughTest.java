package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dstate.shell.house.WalkthroughRun.Program;
import dstate.shell.house.WalkthroughRun.Ran;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner of documents: it would notice. */
class WalkthroughTest {
  private static final String DOCUMENT = """
      # Title

      ```console
      $ ./dstate 'a b' -e "x 'y'" < in.log
      one
      two
      $ ./dstate bad
      no such verb
      $ echo $?
      2
      ```

      ```text
      $ ./dstate is not run here
      ```

      ```dstate log.txt
      dstate> first
      1
      dstate> second
      2
      ```
      """;

  /** Says what it was given. */
  private static final Program PROGRAM = (arguments, input) -> {
    if (arguments.equals(List.of("a b", "-e", "x 'y'")) && input.equals("in.log")) {
      return new Ran(0, "one\ntwo\n", "");
    }
    if (arguments.equals(List.of("bad"))) {
      return new Ran(2, "", "no such verb");
    }
    if (arguments.subList(0, 1).equals(List.of("log.txt"))) {
      return new Ran(0, arguments.contains("second") ? "1\n2\n" : "1\n", "");
    }
    throw new AssertionError(arguments + " < " + input);
  };

  @Test
  void givenADocumentThatIsRight_whenRunAgain_thenNotAByteChanges() throws Exception {
    assertThat(new WalkthroughRun(PROGRAM).again(Walkthrough.of(DOCUMENT)).text()).isEqualTo(DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "no such verb", "\n2\n", "1\ndstate"})
  void givenOneByteOfAnExpectedOutputChanged_whenRunAgain_thenTheDocumentDiffers(String output) throws Exception {
    String last = output.strip();
    String changed = DOCUMENT.replace(output, output.replace(last.substring(0, 1), "X"));

    assertThat(changed).isNotEqualTo(DOCUMENT);
    assertThat(new WalkthroughRun(PROGRAM).again(Walkthrough.of(changed)).text()).isNotEqualTo(changed).isEqualTo(DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text without blocks", "```\nplain\n```\n", "```console\n```\n", "no line end\n```console\n$ ./dstate\n```", "````console\n$ ./dstate\n```text\nx\n```\n````\n"})
  void givenAnyDocument_whenTakenApart_thenItsPartsJoinedAreTheDocument(String document) {
    assertThat(Walkthrough.of(document).text()).isEqualTo(document);
  }

  @Test
  void givenMomentsOfTheRunAndOfALog_whenFixed_thenOnlyThoseOfTheRunChange() {
    Instant start = Instant.parse("2026-03-04T05:06:07.8Z");

    String fixed = Moments.fixed("saved 05:06:08 UTC, 2026-03-04T05:06:09Z; log 2016-06-01T14:11:13 05:06:08",
        start, start.plusSeconds(5));

    assertThat(fixed).isEqualTo("saved 14:03:22 UTC, 2026-11-01T14:03:22Z; log 2016-06-01T14:11:13 05:06:08");
  }

  @Test
  void givenACommandThatIsNotDstate_whenRun_thenTheLineIsNamed() {
    Walkthrough document = Walkthrough.of("```console\n$ rm -rf x\n```\n");

    assertThatThrownBy(() -> new WalkthroughRun(PROGRAM).again(document)).hasMessageContaining("line 2");
  }
}
