package dstate.commands.open;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace.Opened;
import dstate.api.model.Episode;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.UserError;
import dstate.api.spi.Verb;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open PATH… [--as FMT]}: loads files, directories, or {@code -}. */
@Command(name = "open", description = "Load files or directories; - reads standard input or pasted text.")
public final class Open implements Verb {
  @Parameters(arity = "0..*", paramLabel = "PATH", description = "file, directory, or -")
  private List<String> paths = List.of();

  @Option(names = "--as", paramLabel = "FORMAT", description = "Read with this format instead of recognising it.")
  private String format = "";

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    if (paths.isEmpty()) {
      throw ErrorCode.WORDS.error("open needs a path").hint("open console.log, open DIRECTORY, or open - to paste").refusal();
    }
    Opened opened = ask.workspace().open(new OpenRequest(paths, format, null), ask.job());
    if (opened.sources().isEmpty() && opened.errors().size() == 1) {
      throw opened.errors().get(0).refusal();
    }
    ExitStatus status = opened.errors().stream().map(e -> e.code().status()).reduce(ExitStatus.DONE, ExitStatus::and);
    Predicate<Source> ours = s -> opened.sources().stream().anyMatch(o -> o.id().equals(s.id()));
    // ask.evidence() is the snapshot from before; what was just read is in the newest one
    List<Episode> reports = ask.workspace().evidence().reports().stream()
        .filter(e -> opened.sources().stream().anyMatch(s -> s.id().equals(e.first().source()))).toList();
    List<Source> sources = ask.workspace().evidence().sources().stream().filter(ours).toList();
    return list.on(ask, Outcome.of(new OpenedSources(ask, list, sources, reports.size(), opened.errors())).status(status));
  }

  /** What was loaded. @param reports in the new sources @param errors paths that could not be read */
  record OpenedSources(Ask ask, ListOptions list, List<Source> sources, int reports, List<UserError> errors) implements Result {
    @Override
    public Shape shape() {
      Table table = new Listing<>(ask, list, SourceColumns.catalogue()).table(sources, 100, (shown, of) -> List.of(
          Text.of(Foot.number(of) + " " + Foot.plural("source", of) + (shown < of ? ", " + shown + " shown" : "") + ", "
              + Foot.number(reports) + " " + Foot.plural("report", reports) + ". Type summary, reports or groups.")));
      List<Text> wrong = new ArrayList<>();
      for (UserError e : errors) {
        wrong.add(Text.of(e.place().isEmpty() ? "" : e.place() + ": ").plus(e.message(), Style.BAD).plus(" (" + e.code().code() + ")"));
        if (!e.hint().isEmpty()) {
          wrong.add(Text.of("  " + e.hint(), Style.DIM));
        }
      }
      return wrong.isEmpty() ? table : Sections.of(Sections.section("", table), Sections.section("", Prose.of(wrong)));
    }
  }
}
