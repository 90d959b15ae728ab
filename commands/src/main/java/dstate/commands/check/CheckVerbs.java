package dstate.commands.check;

import dstate.api.ask.Ask;
import dstate.api.model.Checklist;
import dstate.api.spi.VerbPack.VerbDef;
import java.util.List;

/** The verbs of this package. */
public final class CheckVerbs {
  private CheckVerbs() {}

  public static List<VerbDef> all() {
    return List.of(new VerbDef("checklist", List.of("check", "cl"), "check", "guided checklists: list, show, run, answer, resume, lint",
        CheckVerbs::examples, true, ChecklistVerb::new));
  }

  /** Three lines that run on what is loaded and end well; an answer may carry words, here the name of a task that was reported. */
  private static List<String> examples(Ask ask) {
    List<String> lists = ask.workspace().checklists().lists().stream().map(Checklist::id).toList();
    if (!lists.contains("storage-path") || !lists.contains("hung-first")) {
      return List.of("checklist", "checklist list", "checklist lint");
    }
    String comm = ask.evidence().reports().stream().map(e -> e.report().comm()).filter(CheckVerbs::plain).findFirst().orElse("");
    return List.of("checklist list", "checklist show " + (comm.isEmpty() ? "storage-path" : "hung-first"),
        "checklist run storage-path --answer " + (comm.isEmpty() ? "a2=no" : "'a2=no " + comm + " went on'"));
  }

  private static boolean plain(String comm) {
    return !comm.isEmpty() && comm.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || "/-_:.".indexOf(c) >= 0);
  }
}
