package dstate.commands.check;

import dstate.api.ask.Ask;
import dstate.api.spi.VerbPack.VerbDef;
import java.util.List;

/** The verbs of this package. */
public final class CheckVerbs {
  private CheckVerbs() {}

  public static List<VerbDef> all() {
    return List.of(new VerbDef("checklist", List.of("check", "cl"), "check", "guided checklists: list, show, run, answer, resume, lint",
        CheckVerbs::examples, true, ChecklistVerb::new));
  }

  /** Three lines that run on what is loaded; a list about traces is of use without any. */
  private static List<String> examples(Ask ask) {
    boolean reports = !ask.evidence().reports().isEmpty();
    return List.of("checklist list", "checklist show " + (reports ? "hung-first" : "storage-path"),
        "checklist run " + (reports ? "hung-first --answer b10=no" : "storage-path --answer a2=yes"));
  }
}
