package dstate.commands.casefile;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.result.ErrorCode;
import dstate.api.result.Prose;
import dstate.api.result.Question;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.commands.place.Pick;
import dstate.commands.table.ListOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case [list|info|open|new|delete|rename] [NAME]}. */
@Command(name = "case", description = "The case: its notes, and the other cases of this user.")
public final class CaseVerb implements Verb {
  private static final List<String> ACTIONS = List.of("list", "info", "open", "new", "delete", "rename");

  @Parameters(arity = "0..*", paramLabel = "ACTION [NAME]", description = "list, info, open NAME, new NAME, delete NAME, rename NAME NEW")
  private List<String> words = List.of();

  @Option(names = "--yes", description = "delete: do not ask.")
  private boolean yes;

  @Option(names = "--sure", hidden = true, paramLabel = "WORD", description = "The answer to the question whether to delete.")
  private String sure = "";

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    list.checkBy();
    String action = words.isEmpty() ? "info" : words.get(0);
    List<String> names = words.isEmpty() ? List.of() : words.subList(1, words.size());
    switch (action) {
      case "list":
        return names.isEmpty() ? list.on(ask, new CaseList(ask, list, ask.workspace().cases())) : refuse(names.get(0));
      case "info":
        return list.on(ask, new CaseShown(names.isEmpty() ? ask.workspace().caseInfo() : known(ask, one(names, "info")), ""));
      case "open":
        return list.on(ask, new CaseShown(ask.workspace().openCase(known(ask, one(names, "open")).name(), false), "open: "));
      case "new":
        return list.on(ask, new CaseShown(ask.workspace().openCase(one(names, "new"), true), "new: "));
      case "delete":
        return delete(ask, known(ask, one(names, "delete")));
      case "rename":
        if (names.size() != 2) {
          throw ErrorCode.WORDS.error("case rename takes the old and the new name").hint("case rename db17 db17-first").refusal();
        }
        return list.on(ask, new CaseShown(ask.workspace().renameCase(known(ask, names.get(0)).name(), names.get(1)), "renamed: "));
      default:
        throw ErrorCode.WORDS.error("case has no '" + action + "'").hint(Nearest.didYouMean(action, ACTIONS) + "case " + String.join(", case ", ACTIONS)).refusal();
    }
  }

  private Outcome delete(Ask ask, CaseInfo info) {
    if (!yes && sure.isEmpty() && !ask.settings().is("interactive")) {
      throw ErrorCode.UNSAFE.error("deleting case " + info.name() + " with " + info.notes() + " notes needs a yes").hint("case delete " + info.name() + " --yes").refusal();
    }
    if (!yes && sure.isEmpty()) {
      Question question = new Question("Delete case " + info.name() + " with " + info.notes() + " notes for good?", List.of("yes", "no"), "case delete " + info.name() + " --sure");
      return list.on(ask, Outcome.of(new CaseShown(info, "to be deleted: ")).asking(question));
    }
    if (!yes && !sure.equals("yes")) {
      return list.on(ask, () -> Prose.of("case " + info.name() + " stays"));
    }
    ask.workspace().deleteCase(info.name());
    return list.on(ask, () -> Prose.of("deleted case " + info.name() + " with " + info.notes() + " notes (" + info.path() + ")"));
  }

  private static String one(List<String> names, String action) {
    if (names.isEmpty()) {
      throw ErrorCode.WORDS.error("case " + action + " needs a name").hint("case list shows the names").refusal();
    }
    return names.size() == 1 ? names.get(0) : refuse(names.get(1));
  }

  private static <T> T refuse(String word) {
    throw Pick.tooMany(word, "list, info [NAME], open NAME, new NAME, delete NAME or rename NAME NEW");
  }

  static CaseInfo known(Ask ask, String name) {
    List<CaseInfo> cases = ask.workspace().cases();
    List<String> names = cases.stream().map(CaseInfo::name).toList();
    return cases.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> ErrorCode.CASE_NAME.error("no case '" + name + "'")
        .hint(names.isEmpty() ? "there are no cases yet: case new NAME" : Nearest.didYouMean(name, names) + "case list shows all " + names.size()).refusal());
  }
}
