package dstate.commands.casefile;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.UserError;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code resume [CASE]}: goes on in the case written to last, also after a crash. */
@Command(name = "resume", description = "Go on in a case, the one written to last without a name.")
public final class Resume implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[CASE]", description = "name of a case")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "one case");
    }
    CaseInfo found = words.isEmpty()
        ? ask.workspace().cases().stream().findFirst().orElseThrow(() -> ErrorCode.CASE_NAME.error("there is no case to resume").hint("open PATH makes one").refusal())
        : CaseVerb.known(ask, words.get(0));
    CaseInfo open = ask.workspace().openCase(found.name(), false);
    List<String> loaded = ask.evidence().sources().stream().map(Source::file).toList();
    // what came through a pipe cannot be read again; its notes keep their frozen lines
    List<String> paths = open.inputs().stream().filter(i -> !i.equals("-") && !loaded.contains(i)).toList();
    List<UserError> errors = paths.isEmpty() ? List.of()
        : ask.workspace().open(new OpenRequest(paths, "", null), ask.job()).errors();
    return show.on(ask, new Resumed(new CaseShown(ask.workspace().caseInfo(), "resumed "), errors));
  }

  /** A case that is open again. @param errors sources that could not be read again */
  record Resumed(CaseShown shown, List<UserError> errors) implements Result {
    @Override
    public Shape shape() {
      List<Text> lines = errors.stream().map(e -> Text.of("  not there now: ").plus(e.message(), Style.DOUBT)).toList();
      return Sections.of(Sections.section("", shown.shape()), Sections.section("", Prose.of(lines)));
    }
  }
}
