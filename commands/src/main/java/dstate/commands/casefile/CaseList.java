package dstate.commands.casefile;

import dstate.api.ask.Ask;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.result.Result;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import java.util.List;

/** The cases of the case directory, newest first. */
record CaseList(Ask ask, ListOptions list, List<CaseInfo> cases) implements Result {
  @Override
  public Table shape() {
    return new Listing<>(ask, list, CaseColumns.catalogue()).table(cases, 40, (shown, of) -> List.of(Text.of(
        of + " " + Foot.plural("case", of) + (shown < of ? ", " + shown + " shown (case list --limit 0 for all)" : "") + "; case open NAME, or resume for the newest.")));
  }
}
