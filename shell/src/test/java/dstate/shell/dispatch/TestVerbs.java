package dstate.shell.dispatch;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Table;
import dstate.api.spi.Verb;
import dstate.api.spi.VerbPack;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verbs that do what a test needs to see. */
public final class TestVerbs implements VerbPack {
  @Override
  public String name() {
    return "test";
  }

  @Override
  public List<VerbDef> verbs() {
    return List.of(
        def("say", List.of("echo"), Say::new), def("select", List.of(), Select::new), def("fail", List.of(), () -> ask -> {
          throw ErrorCode.NO_SUCH_ID.error("no report R99").refusal();
        }),
        def("crash", List.of(), () -> ask -> {
          throw new IllegalStateException("boom");
        }),
        def("torn", List.of(), () -> ask -> Outcome.of(() -> Table.of("", List.of(Column.left("a", "A")), () -> {
          throw new IllegalStateException("while rendering");
        }))),
        def("summary", List.of("s"), () -> ask -> Outcome.of(() -> Prose.of("summary of nothing"))));
  }

  private static VerbDef def(String name, List<String> aliases, Supplier<Verb> verb) {
    return new VerbDef(name, aliases, "look", "does " + name, ask -> List.of(name, name, name), !name.equals("say"), verb);
  }

  @Command(description = "Says its words.")
  static final class Say implements Verb {
    @Option(names = "--times", paramLabel = "N", description = "How often.")
    private int times = 1;

    @Option(names = "--loud", description = "With a mark.")
    private boolean loud;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What.")
    private List<String> words = List.of();

    @Override
    public Outcome run(Ask ask) {
      String text = String.join("|", words) + (loud ? "!" : "");
      List<List<Cell>> rows = java.util.Collections.nCopies(times, List.of(Cell.text(text), Cell.text(ask.selection().report())));
      return Outcome.of(() -> Table.of("test.say/1", List.of(Column.left("text", "TEXT"), Column.left("report", "REPORT")), rows));
    }
  }

  static final class Select implements Verb {
    @Parameters(paramLabel = "ID", description = "What.")
    private String id;

    @Override
    public Outcome run(Ask ask) {
      return Outcome.of(() -> Prose.of("selected " + id)).selecting(ask.selection().withReport(id, ""));
    }
  }
}
