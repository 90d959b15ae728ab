package dstate.shell.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Job;
import dstate.api.ask.Settings;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.RenderOptions;
import dstate.api.result.UserError;
import dstate.shell.dispatch.Answer.ScriptLine;
import dstate.shell.verbs.ShellVerbs;
import dstate.shell.verbs.Surroundings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {
  private final BareWorkspace workspace = new BareWorkspace();
  private final Dispatcher lines = dispatcher(Settings.NONE);

  private Dispatcher dispatcher(Settings settings) {
    return new Dispatcher(workspace, d -> new VerbCatalogue(() -> List.of(
        new VerbCatalogue.Pack(new ShellVerbs(d, new Surroundings("1", Map.of(), Map.of(), "C", false, false, false)), "built in"),
        new VerbCatalogue.Pack(new TestVerbs(), "built in"))), settings);
  }

  private String shown(Dispatcher dispatcher, String line) {
    StringBuilder out = new StringBuilder();
    try {
      new LineShow(dispatcher, new LineShow.Screen(RenderOptions.PLAIN, out, out, false)).show(new ScriptLine(line, ""), Job.QUIET);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private String shown(String line) {
    return shown(lines, line);
  }

  private UserError error(String line) {
    Answer answer = lines.run(line, Job.QUIET);
    assertThat(answer.errors()).as(line).hasSize(1);
    return answer.errors().get(0);
  }

  @Test
  void givenOptionsAmongTheWords_whenRun_thenBothAreRead() {
    assertThat(shown("say a --times 2 'b c' --loud @f -3 --json")).isEqualTo("{\"schema\":\"test.say/1\",\"text\":\"a|b c|@f|-3!\"}\n".repeat(2));
  }

  @Test
  void givenWordsAfterTwoDashes_whenRun_thenTheyAreNoOptions() {
    assertThat(shown("say --no-header -- --loud ${x}")).isEqualTo("--loud|${x}  -\n");
  }

  @Test
  void givenTheSameVerbTwice_whenRun_thenNothingOfTheFirstLineIsLeft() {
    shown("say a --loud");

    assertThat(shown("say b --csv")).isEqualTo("text,report\r\nb,\r\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "sya x; VERB; 0; did you mean 'say'? verbs: help", "say x --tims 2; OPTION; 6; did you mean '--times'? options: help say",
      "say --times; OPTION; 4; how it is used: help say", "say --times two; OPTION; 12; how it is used: help say",
      "say --times 1 --times 2; OPTION; 4; give it once", "say --lou; OPTION; 4; did you mean '--loud'? options: help say",
      "select; WORDS; -1; how it is used: help select", "select a b; WORDS; 9; how it is used: help select",
      "say 'x; WORDS; 4; close it, or write \\' for the character itself", "su; VERB; 0; did you mean 'run'? verbs: help"})
  void givenAWrongLine_whenRun_thenTheErrorSaysWhereAndWhatNext(String line, ErrorCode code, int caret, String hint) {
    UserError error = error(line);

    assertThat(error.code()).isEqualTo(code);
    assertThat(error.caret()).isEqualTo(caret);
    assertThat(error.hint()).isEqualTo(hint);
    assertThat(error.message()).doesNotContain("java.", "Exception", "picocli");
  }

  @Test
  void givenAnInteractiveShell_whenAVerbIsShortened_thenItRunsUnlessSeveralBeginSo() {
    Dispatcher prompt = dispatcher(Settings.NONE.with("interactive", "on"));

    assertThat(shown(prompt, "sel R3")).isEqualTo("selected R3\n");
    assertThat(shown(prompt, "se x")).contains("'se' begins several verbs: set, select");
  }

  @Test
  void givenAVerbThatSelects_whenRun_thenTheNextLineSeesIt() {
    shown("select R3");

    assertThat(lines.selection().report()).isEqualTo("R3");
    assertThat(shown("say x --no-header")).isEqualTo("x  R3\n");
  }

  @Test
  void givenACancelledJob_whenTheVerbEnds_thenNothingIsFolded() {
    Job cancelled = new Job() {
      @Override
      public boolean cancelled() {
        return true;
      }

      @Override
      public void progress(String words) {
        // nobody listens
      }

      @Override
      public void check() {
        // this verb never asks
      }
    };
    lines.run("select R3", cancelled);

    assertThat(lines.selection().report()).isEmpty();
  }

  @Test
  void givenABug_whenRun_thenOneLineIsShownAndTheStackGoesToTheCase() {
    workspace.caseFolder = "/cases/db17";

    assertThat(error("crash now").code()).isEqualTo(ErrorCode.WORDS);
    assertThat(shown("crash")).isEqualTo("internal error in 'crash'; what happened is in /cases/db17/crash-1.txt (D-RUN-003)\n");
    assertThat(workspace.files.get("/cases/db17/crash-1.txt")).contains("line: crash", "IllegalStateException: boom", "at dstate.");
  }

  @Test
  void givenABugWhileRenderingAndNoCase_whenRun_thenOneLineIsAllThereIs() throws IOException {
    assertThat(shown("torn")).startsWith("internal error in 'torn': IllegalStateException: while rendering at ").hasLineCount(1);
    assertThat(lines.print(lines.run("torn", Job.QUIET), "torn", RenderOptions.PLAIN, new StringBuilder()).status()).isEqualTo(ExitStatus.INTERNAL);
    assertThat(workspace.files).isEmpty();
  }

  @Test
  void givenAScript_whenRun_thenItsLinesRunUntilAWrongOne() {
    workspace.files.put("t.ds", "say one --no-header\n\n# comment\nfail\nsay two --no-header\nsya three\nsay four\n");

    assertThat(shown("run t.ds")).isEqualTo("one  -\nt.ds:4: no report R99 (D-SEL-001)\ntwo  -\n"
        + "t.ds:6: unknown verb 'sya' (D-USE-002)\n  sya three\n  ^\n  did you mean 'say'? verbs: help\n");
  }

  @Test
  void givenAScriptThatRunsItself_whenRun_thenItEndsWithAMessage() {
    workspace.files.put("t.ds", "run t.ds\n");

    assertThat(shown("run t.ds")).contains("scripts run scripts 16 deep");
  }

  @Test
  void givenAnAlias_whenItsNameIsTyped_thenItsLineRunsWithTheRest() {
    assertThat(shown("alias hi say --loud hello")).contains("hi");
    assertThat(shown("hi 'big world' --no-header")).isEqualTo("hello|big world!  -\n");
    assertThat(error("alias say x").message()).isEqualTo("'say' is a verb");
    shown("alias a b");
    shown("alias b a");
    assertThat(error("a").code()).isEqualTo(ErrorCode.VERB);
    shown("alias --remove hi");
    assertThat(error("hi").code()).isEqualTo(ErrorCode.VERB);
  }

  @Test
  void givenAnAnswer_whenLastIsAsked_thenItIsShownInTheOtherForm() {
    assertThat(error("last").code()).isEqualTo(ErrorCode.NOTHING_SELECTED);
    shown("say x");

    assertThat(shown("last --json")).isEqualTo("{\"schema\":\"test.say/1\",\"text\":\"x\"}\n");
    assertThat(shown("last --csv")).isEqualTo("text,report\r\nx,\r\n");
  }

  @Test
  void givenSettings_whenChanged_thenAnswersFollow() {
    shown("set mode json");

    assertThat(shown("say x")).isEqualTo("{\"schema\":\"test.say/1\",\"text\":\"x\"}\n");
    assertThat(shown("set mode vertical")).contains("SETTING  mode");
    assertThat(shown("say x")).isEqualTo("TEXT    x\nREPORT  -\n");
    assertThat(error("set mde text").hint()).startsWith("did you mean 'mode'?");
    assertThat(error("set width wide").message()).isEqualTo("'width' takes a whole number, not 'wide'");
    assertThat(error("set wide maybe").code()).isEqualTo(ErrorCode.SETTING);
  }

  @Test
  void givenRepeat_whenRun_thenTheLineRunsSoOften() {
    lines.remember("say typed --no-header");
    lines.remember("repeat 2");

    assertThat(shown("repeat 2 say 'a b' --no-header")).isEqualTo("a b  -\na b  -\n");
    assertThat(shown("repeat 3")).isEqualTo("typed  -\n".repeat(3));
    assertThat(error("repeat 99999 say x").code()).isEqualTo(ErrorCode.WORDS);
  }

  @Test
  void givenOtherShellsSpellings_whenTyped_thenTheyAreUnderstood() {
    assertThat(shown(".mode csv")).contains("csv");
    assertThat(lines.run("\\q", Job.QUIET).leave()).isTrue();
    shown("set mode text");
    shown("\\x");
    assertThat(lines.settings().is("vertical")).isTrue();
  }

  @Test
  void givenHelp_whenAsked_thenEveryVerbHasOnePage() {
    shown("set width 80");
    assertThat(shown("help").lines().toList()).hasSizeLessThan(24).allMatch(l -> l.length() <= 80);
    for (VerbCatalogue.Entry entry : lines.verbs().all()) {
      assertThat(shown("help " + entry.def().name())).contains("usage", entry.def().name(), "examples");
      assertThat(shown(entry.def().name() + " --help")).isEqualTo(shown("help " + entry.def().name()));
    }
    for (String page : List.of("filter", "formats", "settings", "kinds", "ids", "codes", "status", "batch", "fields")) {
      assertThat(shown("help " + page)).as(page).isNotBlank().doesNotContain("(D-USE-002)");
    }
    assertThat(error("help nosuch").code()).isEqualTo(ErrorCode.VERB);
    assertThat(shown("help say --json")).contains("\"schema\":\"dstate.help.verb/1\"", "\"examples\":[\"say\",\"say\",\"say\"]", "--times").hasLineCount(1);
  }

  @Test
  void givenDoctorAndPlugins_whenAsked_thenTheyAnswerWithoutSources() {
    assertThat(shown("doctor")).contains("java", "no terminal", "degraded");
    assertThat(shown("plugins --json")).contains("\"name\":\"acme\"", "\"sha256\":\"" + "ab".repeat(32) + "\"");
  }
}
