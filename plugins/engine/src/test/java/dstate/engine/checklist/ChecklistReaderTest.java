package dstate.engine.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistReaderTest {
  private static final String WHOLE = """
      schema: dstate.checklist/1
      id: fans-slow
      version: "1.2"
      title: Fans are slow
      purpose: >
        Say why
        the fans are slow.
      needs: {log: required, host: useful}
      params:
        - {id: fan, ask: Which fan?, propose: {from: reports, test: "count >= 1"}, default: unknown}
      steps:
        - id: s1
          kind: query
          ask: Do reports name $fan?
          why: Else this list does not apply.
          probe: {from: reports, where: "comm:fan*", during: onset-2m.., test: "count >= 1", enough: [log-window, not-mute], unless: "pid:1"}
          good: no
          then: {yes: s2, no: end, unknown: "verdict:who-knows"}
          record: {on: "{ids}", text: "{count} reports", tag: fan}
          conclude:
            - {when: yes, say: "a fan is in it", sure: inferred}
        - id: s2
          kind: external
          ask: Does it turn?
          why: A standing fan is broken.
          probe: {from: sys, test: "value(rpm) > 0"}
          then: {yes: end, no: "list:fan-broken", unknown: "verdict:who-knows"}
          collect:
            - {run: "cat /sys/class/hwmon/*/fan1_input", on: host, changes: no, need: root, note: twice, paste-as: rpm}
            - {run: "echo 255 > pwm1", on: host, changes: setting, undo: "echo 128 > pwm1"}
      verdicts:
        - {id: who-knows, text: "not known", family: open, cap: guess, confirm: a look, refute: "", next: hung-first}
      samples:
        - {case: fan-1, expect: who-knows}
      """;

  private static ChecklistReader.Read read(String yaml) {
    return ChecklistReader.read(new ChecklistFile("fans.yaml", yaml));
  }

  @Test
  void givenEveryKeyOfTheLanguage_whenRead_thenItStandsInTheRecord() {
    ChecklistReader.Read read = read(WHOLE);
    assertThat(read.errors()).isEmpty();
    Checklist list = read.list().orElseThrow();
    assertThat(list.purpose()).isEqualTo("Say why the fans are slow.");
    assertThat(list.needs()).containsEntry("log", "required").containsEntry("host", "useful");
    assertThat(list.params().get(0).propose().test()).isEqualTo("count >= 1");
    Checklist.Step s1 = list.steps().get(0);
    assertThat(s1.kind()).isEqualTo(Checklist.StepKind.QUERY);
    assertThat(s1.good()).as("no is a word, not a boolean").isEqualTo("no");
    assertThat(s1.then()).containsEntry("unknown", "verdict:who-knows");
    assertThat(s1.probe()).isEqualTo(new Checklist.Probe("reports", "comm:fan*", "onset-2m..", "count >= 1", List.of("log-window", "not-mute"), "pid:1"));
    assertThat(s1.conclude()).containsExactly(new Checklist.Conclude("yes", "a fan is in it", Certainty.INFERRED));
    assertThat(s1.line()).isEqualTo(12);
    assertThat(list.steps().get(1).collect().get(1).undo()).isEqualTo("echo 128 > pwm1");
    assertThat(list.verdicts().get(0).cap()).isEqualTo(Certainty.GUESS);
    assertThat(list.samples()).containsExactly(new Checklist.Sample("fan-1", "who-knows"));
    assertThat(ChecklistLint.of(list, FilterCheck.NONE)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "kind: query            | kindd: query           | fans.yaml:13:5  | unknown key 'kindd' in a step",
    "kind: query            | kind: magic            | fans.yaml:13:11 | 'kind' is one of ask external query, found 'magic'",
    "version: \"1.2\"       | version: one           | fans.yaml:3:10  | version is two numbers",
    "id: fans-slow          | id: Fans Slow          | fans.yaml:2:5   | id is lower-case words with dashes, found 'Fans Slow'",
    "from: reports, where   | from: moon, where      | fans.yaml:16:19 | 'from' is one of",
    "good: no               | good: maybe            | fans.yaml:17:11 | 'good' is one of no yes, found 'maybe'",
    "sure: inferred         | sure: certain          | fans.yaml:21:50 | 'sure' is one of guess inferred seen",
    "dstate.checklist/1     | dstate.checklist/9     | fans.yaml:1:9   | schema is dstate.checklist/1, found 'dstate.checklist/9'",
    "then: {yes: s2         | then: {perhaps: s2     | fans.yaml:18:12 | unknown key 'perhaps' in then",
    "undo: \"echo 128 > pwm1\" | note: x             | fans.yaml:30:53 | has its 'undo'",
    "title: Fans are slow   | title: [a, b]          | fans.yaml:4:8   | 'title' is a text, found a list",
    "title: Fans are slow   | title: *x              | fans.yaml:4:8   | anchors (&) and aliases (*) are not part",
    "title: Fans are slow   | title: &x y            | fans.yaml:4:8   | anchors (&) and aliases (*) are not part",
    "title: Fans are slow   | title: !!java.net.URL x | fans.yaml:4:8  | tags (!) are not part of the language",
    "title: Fans are slow   | title: 'open           | fans.yaml:35:1  | not YAML",
    "title: Fans are slow   | id: again              | fans.yaml:4:1   | key 'id' stands twice in a checklist",
  })
  void givenAMistake_whenRead_thenItsFileLineAndColumnAreNamed(String from, String to, String place, String message) {
    assertThat(WHOLE).contains(from.strip());
    ChecklistReader.Read read = read(WHOLE.replace(from.strip(), to.strip()));
    assertThat(read.list()).isEmpty();
    assertThat(read.errors().get(0).message()).contains(message);
    assertThat(read.errors().get(0).place()).isEqualTo(place);
    assertThat(read.errors().get(0).code()).isEqualTo(ErrorCode.CHECKLIST_FILE);
  }

  @Test
  void givenSeveralMistakes_whenRead_thenAllAreNamed() {
    assertThat(read(WHOLE.replace("kind: query", "kind: magic").replace("sure: inferred", "sure: certain")).errors()).hasSize(2);
  }

  @Test
  void givenTwoDocuments_whenRead_thenTheSecondIsRefused() {
    assertThat(read(WHOLE + "---\n" + WHOLE).errors()).singleElement().satisfies(e -> {
      assertThat(e.message()).contains("second document");
      assertThat(e.place()).isEqualTo("fans.yaml:35:1");
    });
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "'# nothing'", "just a word", "'- a\n- b'", "'{}'", "'\u0000\u0001'"})
  void givenNoChecklist_whenRead_thenAnErrorAndNoException(String yaml) {
    assertThat(read(yaml).list()).isEmpty();
    assertThat(read(yaml).errors()).isNotEmpty();
  }

  @Test
  void givenAliasesThatMultiply_whenRead_thenTheyAreRefusedAtTheFirst() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
    }
    assertThat(read(bomb.toString()).errors()).singleElement().extracting(UserError::place).isEqualTo("fans.yaml:1:5");
  }

  @Test
  void givenDeepNesting_whenRead_thenItIsRefusedAndNotFollowed() {
    assertThat(read("[".repeat(100_000)).errors()).singleElement().satisfies(e -> assertThat(e.message()).contains("nested deeper"));
    assertThat(read("a:\n" + nested(40)).errors()).singleElement().satisfies(e -> assertThat(e.message()).contains("nested deeper"));
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      text.append(" ".repeat(i)).append("k:\n");
    }
    return text.toString();
  }

  @Test
  void givenAHugeFile_whenRead_thenItsSizeIsTheError() {
    assertThat(read("#".repeat(YamlText.LONGEST + 1)).errors()).singleElement().satisfies(e -> assertThat(e.message()).contains("at most"));
  }

  @Test
  void givenAnyBytes_whenRead_thenNeverAnException() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(WHOLE);
      for (int n = random.nextInt(6); n >= 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, "{}[]:,&*!|>'\"%@`-\n\t\u0000\uD800#?".charAt(random.nextInt(23)));
          case 1 -> text.deleteCharAt(at);
          default -> text.setLength(Math.max(1, at));
        }
      }
      ChecklistReader.Read read = read(text.toString());
      assertThat(read.list().isPresent() != !read.errors().isEmpty()).as("seed %d round %d", seed, i).isTrue();
      read.list().ifPresent(l -> ChecklistLint.of(l, FilterCheck.NONE));
    }
  }

  @Test
  void givenListsOfSeveralPacks_whenPutTogether_thenTheFirstOfAnIdStaysAndBrokenOnesAreNamed() {
    List<ChecklistFile> files = new ArrayList<>(List.of(new ChecklistFile("a.yaml", WHOLE), new ChecklistFile("b.yaml", WHOLE), new ChecklistFile("c.yaml", "x")));
    var all = ChecklistLibrary.of(files);
    assertThat(all.lists()).extracting(Checklist::origin).containsExactly("a.yaml");
    assertThat(all.errors()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(all.errors().get(0).message()).contains("already there from a.yaml");
  }
}
