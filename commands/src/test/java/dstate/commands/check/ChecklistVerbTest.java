package dstate.commands.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.ask.Ask;
import dstate.api.ask.Job;
import dstate.api.ask.Notes;
import dstate.api.ask.Outcome;
import dstate.api.ask.Selection;
import dstate.api.ask.Settings;
import dstate.api.ask.Workspace;
import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Probe;
import dstate.api.model.Checklist.Recorded;
import dstate.api.model.Checklist.Step;
import dstate.api.model.Checklist.StepKind;
import dstate.api.model.ChecklistRun;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.HandNotes;
import dstate.commands.fixture.HandWorkspace;
import dstate.commands.fixture.Shapes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The verb over the bcache console: what is saved, asked, resumed and refused. */
class ChecklistVerbTest {
  private static final Checklist LIST = new Checklist("slots", "1.0", "Are slots missing?", "Say so.", Map.of(), List.of(),
      List.of(
          step("s1", StepKind.QUERY, new Probe("reports", "", "", "count >= 1", List.of("read"), ""), "no", Map.of("yes", "s2", "no", "end"),
              new Recorded("{ids}", "{count} reports", "")),
          step("s2", StepKind.ASK, Probe.NONE, "", Map.of("yes", "verdict:full", "no", "end", "unknown", "verdict:full"), Recorded.NONE)),
      List.of(new Checklist.Verdict("full", "the queue is full", "A or B", Certainty.INFERRED, "", "a free slot", "elsewhere")), List.of(), "test");

  private final HandNotes kept;
  private final List<ChecklistRun> runs = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private Settings settings = Settings.NONE;

  ChecklistVerbTest() {
    kept = new HandNotes(true);
  }

  private static Step step(String id, StepKind kind, Probe probe, String good, Map<String, String> then, Recorded recorded) {
    return new Step(id, kind, "is " + id + " so?", "because", probe, good, then, List.of(), recorded, List.of(), 1);
  }

  private Ask ask(boolean withCase) {
    HandNotes notes = withCase ? kept : new HandNotes(false);
    var evidence = Consoles.bcache();
    HandWorkspace hand = new HandWorkspace(evidence, notes);
    Workspace workspace = over(Workspace.class, hand, Map.of(
        "checklists", a -> new Workspace.Checklists(List.of(LIST), List.of()),
        "readSmall", a -> "# given by the night shift\ns2=no  # it went on\n".getBytes(StandardCharsets.UTF_8)));
    return new Ask(evidence, Selection.NONE, over(Notes.class, notes, Map.of(
        "runs", a -> List.copyOf(runs),
        "startRun", a -> started((String) a[0]),
        "answer", a -> answered((String) a[0], (StepAnswer) a[1]),
        "end", a -> ended((String) a[0], (String) a[1]))), settings, workspace, Job.QUIET);
  }

  private ChecklistRun started(String list) {
    written.add("start " + list);
    runs.add(new ChecklistRun("K" + (runs.size() + 1), list, "1.0", Map.of(), List.of(), "", "ops", "now"));
    return runs.get(runs.size() - 1);
  }

  private ChecklistRun answered(String id, StepAnswer answer) {
    written.add(id + " " + answer.step() + " " + answer.answer() + " " + answer.by());
    ChecklistRun r = runs.get(0);
    List<StepAnswer> all = new ArrayList<>(r.answers());
    all.add(answer);
    runs.set(0, new ChecklistRun(r.id(), r.list(), r.version(), r.params(), all, r.verdict(), r.who(), r.when()));
    return runs.get(0);
  }

  private ChecklistRun ended(String id, String verdict) {
    written.add(id + " ends " + verdict);
    ChecklistRun r = runs.get(0);
    runs.set(0, new ChecklistRun(r.id(), r.list(), r.version(), r.params(), r.answers(), verdict, r.who(), r.when()));
    return runs.get(0);
  }

  @FunctionalInterface
  private interface Method {
    Object call(Object[] args);
  }

  private static <T> T over(Class<T> type, T below, Map<String, Method> own) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
      if (own.containsKey(method.getName())) {
        return own.get(method.getName()).call(args);
      }
      try {
        return method.invoke(below, args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }

  private Outcome run(boolean withCase, String... words) {
    ChecklistVerb verb = new ChecklistVerb();
    new CommandLine(verb).parseArgs(words);
    return verb.run(ask(withCase));
  }

  private UserError refusal(String... words) {
    return catchThrowableOfType(Refusal.class, () -> run(true, words)).error();
  }

  private static List<String> values(Outcome outcome, String key) {
    return Shapes.objects(outcome.result().shape()).stream().filter(o -> o.containsKey(key)).map(o -> Shapes.text(o.get(key))).toList();
  }

  @Test
  void givenBatch_whenRun_thenEachAnswerIsSavedAndTheQuestionStaysOpen() {
    Outcome outcome = run(true, "run", "slots");
    assertThat(written).containsExactly("start slots", "K1 s1 FAIL probe", "K1 s2 ASK probe");
    assertThat(values(outcome, "answer")).containsExactly("FAIL", "ASK");
    assertThat(values(outcome, "verdict")).containsExactly("full");
    assertThat(outcome.status()).isEqualTo(ExitStatus.CHECK_FAILED);
    assertThat(outcome.question()).get().satisfies(q -> {
      assertThat(q.verb()).isEqualTo("checklist answer K1 s2");
      assertThat(q.choices()).containsExactly("yes", "no", "unknown", "skip");
    });
    assertThat(kept.notes()).singleElement().satisfies(n -> {
      assertThat(n.about()).isEqualTo("R1");
      assertThat(n.text()).isEqualTo("slots s1: 2 reports");
      assertThat(n.cites()).isNotEmpty();
    });
  }

  @Test
  void givenTheRow_whenRead_thenItsKeysAreThoseOfTheContractAndTheVerdictIsLast() {
    var objects = Shapes.objects(run(true, "run", "slots").result().shape());
    assertThat(objects.get(0).keySet()).containsSubsequence("list", "step", "answer", "by", "text", "cites");
    assertThat(objects.get(objects.size() - 1)).containsKey("verdict").doesNotContainKey("step");
  }

  @Test
  void givenTheQuestion_whenAnswered_thenTheRunEndsAndNoNoteIsWrittenTwice() {
    run(true, "run", "slots");
    written.clear();
    Outcome outcome = run(true, "answer", "K1", "s2", "no", "it", "went", "on");
    assertThat(written).containsExactly("K1 s2 NO user", "K1 ends none");
    assertThat(values(outcome, "step")).containsExactly("s2");
    assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
    assertThat(outcome.question()).isEmpty();
    assertThat(kept.notes()).hasSize(1);
    Outcome again = run(true, "resume");
    assertThat(values(again, "text")).contains("answered no: it went on");
    assertThat(values(again, "verdict")).containsExactly("none");
  }

  @Test
  void givenThePrompt_whenAStepAsks_thenTheRunWaitsThere() {
    settings = settings.with("interactive", "on");
    Outcome outcome = run(true, "run", "slots");
    assertThat(written).containsExactly("start slots", "K1 s1 FAIL probe");
    assertThat(String.join("\n", Shapes.people(outcome.result().shape()))).contains("waits for your answer to s2: is s2 so?").doesNotContain("verdict:");
    assertThat(outcome.question()).isPresent();
  }

  @Test
  void givenNoCase_whenRun_thenItSaysSoAndTheNextLineCarriesTheAnswers() {
    Outcome outcome = run(false, "run", "slots");
    assertThat(written).isEmpty();
    assertThat(String.join("\n", Shapes.people(outcome.result().shape()))).contains("not saved: there is no case");
    assertThat(outcome.question()).get().satisfies(q -> assertThat(q.verb()).isEqualTo("checklist run slots s2"));
    assertThat(values(run(false, "run", "slots", "s2", "no"), "verdict")).containsExactly("none");
  }

  @Test
  void givenAnswers_whenFromOptionsAndFile_thenTheyCountAsGivenAndOptionsWin() {
    assertThat(values(run(false, "run", "slots", "--answers", "night.txt"), "by")).containsExactly("probe", "given");
    assertThat(values(run(false, "run", "slots", "--answers", "night.txt"), "verdict")).containsExactly("none");
    assertThat(values(run(false, "run", "slots", "--answers", "night.txt", "--answer", "s2=yes"), "verdict")).containsExactly("full");
  }

  @Test
  void givenWrongWords_whenTyped_thenTheErrorNamesTheNextStep() {
    assertThat(refusal("run", "slosts")).satisfies(e -> {
      assertThat(e.code()).isEqualTo(ErrorCode.CHECKLIST);
      assertThat(e.hint()).contains("slots");
    });
    assertThat(refusal("run", "slots", "--answer", "s9=yes").code()).isEqualTo(ErrorCode.CHECKLIST);
    assertThat(refusal("run", "slots", "--answer", "s2=perhaps").message()).contains("found 'perhaps'");
    assertThat(refusal("run", "slots", "--answer", "s2").code()).isEqualTo(ErrorCode.OPTION);
    assertThat(refusal("run", "slots", "--param", "disk=vdb").code()).isEqualTo(ErrorCode.OPTION);
    assertThat(refusal("walk", "slots").hint()).contains("run");
    assertThat(refusal("resume", "K7").message()).contains("K7");
    assertThat(refusal("resume").code()).isEqualTo(ErrorCode.CHECKLIST);
  }
}
