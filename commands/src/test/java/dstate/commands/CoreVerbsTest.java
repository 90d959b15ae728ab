package dstate.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.result.ExitStatus;
import dstate.api.spi.VerbPack;
import dstate.api.spi.VerbPack.VerbDef;
import dstate.commands.fixture.Consoles;
import dstate.commands.fixture.HandEvidence;
import dstate.commands.fixture.Shapes;
import dstate.commands.fixture.Shell;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

class CoreVerbsTest {
  static Stream<VerbDef> verbs() {
    return new CoreVerbs().verbs().stream();
  }

  @Test
  void givenTheServiceFile_whenLoaded_thenThePackIsThere() {
    assertThat(ServiceLoader.load(VerbPack.class)).anyMatch(p -> p instanceof CoreVerbs);
  }

  @Test
  void givenAllVerbs_whenNamed_thenNoNameOrAliasTwice() {
    List<String> names = verbs().flatMap(d -> Stream.concat(Stream.of(d.name()), d.aliases().stream())).toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names).contains("open", "sources", "close", "summary", "reports", "report", "groups", "tasks", "task", "bt", "frame", "up", "down", "log", "find",
        "next", "prev", "filter", "explain", "list", "t0", "mark", "note", "notes", "undo", "export", "copy", "case", "resume", "events");
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void givenAVerb_whenMade_thenItIsAnnotatedAndNewEachTime(VerbDef def) {
    Object one = def.supplier().get();

    assertThat(one).isNotSameAs(def.supplier().get());
    assertThat(one.getClass().getAnnotation(Command.class).name()).isEqualTo(def.name());
    assertThat(one.getClass().getAnnotation(Command.class).description()).isNotEmpty();
    assertThat(def.about()).isNotEmpty();
  }

  /** Those whose answers come from evidence and notes alone; hand-made workspaces have no checklists. */
  static Stream<VerbDef> verbsOfEvidence() {
    return verbs().filter(d -> !d.topic().equals("check"));
  }

  @ParameterizedTest
  @MethodSource("verbsOfEvidence")
  void givenAnyCase_whenExamplesRun_thenEachSucceeds(VerbDef def) {
    List<Supplier<HandEvidence>> consoles = List.of(Consoles::bcache, Consoles::mutex, Consoles::quiet, Consoles::nothing);
    for (Supplier<HandEvidence> console : consoles) {
      for (boolean withCase : new boolean[] {true, false}) {
        List<String> examples = def.examples().apply(new Shell(console.get(), withCase).ask());
        assertThat(examples).as(def.name()).hasSize(3).doesNotHaveDuplicates();
        for (String example : examples) {
          String comparable = example.replace("secs>=100", "").replace("UN ", "").replace("src:a", "").replace(" not ", " ");
          if (comparable.matches(".*\\b(line|status|about|pid|sym|top|file):.*") || comparable.contains("text")) {
            continue; // fields and operators of the engine, which hand-made filters do not have
          }
          Shell shell = new Shell(console.get(), withCase);
          assertThat(Shapes.people(shell.run(comparable).result().shape())).as(example).isNotNull();
          assertThat(shell.last.status()).as(example).isEqualTo(ExitStatus.DONE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void givenTwoCases_whenExamplesAreMade_thenThoseAboutTheDataDiffer(VerbDef def) {
    boolean aboutData = List.of("reports", "groups", "tasks", "task", "bt", "frame", "up", "down", "log", "find", "filter", "explain", "list", "note", "open")
        .contains(def.name()) || List.of("summary", "sources", "export", "events", "notes", "undo", "close").contains(def.name());
    List<String> one = def.examples().apply(new Shell(Consoles.bcache()).ask());
    List<String> other = def.examples().apply(new Shell(Consoles.mutex()).ask());

    assertThat(one.equals(other) && aboutData).as(one.toString()).isFalse();
  }
}
