package dstate.commands.check;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.ask.Workspace;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Sample;
import dstate.api.model.Source;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.ExitStatus;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.UserError;
import dstate.triage.checklist.Run;
import dstate.triage.checklist.TestSyntax;
import dstate.triage.checklist.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code checklist lint [PATH|NAME]}: mistakes of a file, or of every list that is there; and the list's samples where they are loaded. */
final class Lint {
  private final Ask ask;
  private final List<UserError> errors = new ArrayList<>();
  private final List<String> samples = new ArrayList<>();

  Lint(Ask ask) {
    this.ask = ask;
  }

  Outcome of(List<String> words) {
    if (words.size() > 1) {
      throw ErrorCode.WORDS.error("checklist lint takes one PATH or NAME, found " + words.size()).hint("without a word it checks every list").refusal();
    }
    Workspace.Checklists all = ask.workspace().checklists();
    List<Checklist> named = words.isEmpty() ? all.lists() : all.lists().stream().filter(l -> l.id().equals(words.get(0))).toList();
    if (named.isEmpty() && !words.isEmpty()) {
      Workspace.Checklists file = ask.workspace().lint(words.get(0));
      errors.addAll(file.errors());
      named = file.lists();
    } else if (words.isEmpty()) {
      errors.addAll(all.errors());
    }
    for (Checklist list : named) {
      errors.addAll(TestSyntax.check(list));
      list.samples().forEach(s -> sample(list, s));
    }
    return Outcome.of(new Found(List.copyOf(errors), named.stream().map(Checklist::id).toList(), List.copyOf(samples)))
        .status(errors.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED);
  }

  /** A sample is a log of that name; it is run when it is loaded alone, since a verdict is about all that is loaded. */
  private void sample(Checklist list, Sample sample) {
    List<Source> sources = ask.evidence().sources();
    boolean loaded = sources.size() == 1 && base(sources.get(0).file()).equals(sample.sample());
    if (!loaded) {
      samples.add(list.id() + ": sample " + sample.sample() + " not run, it is not loaded alone");
      return;
    }
    Run run = Walk.of(list, ask, new Walk.Plan(Map.of(), Map.of(), Map.of(), false, ask.workspace().checklists().lists()), step -> { });
    String verdict = run.ended().verdict();
    if (verdict.equals(sample.expect())) {
      samples.add(list.id() + ": sample " + sample.sample() + " gives " + verdict + " as expected");
    } else {
      errors.add(ErrorCode.CHECKLIST_FILE.error("sample " + sample.sample() + " gives " + verdict + ", expected " + sample.expect())
          .at(list.origin()).hint("checklist run " + list.id() + " shows the steps"));
    }
  }

  private static String base(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** @param lists ids of the lists that were looked at */
  record Found(List<UserError> errors, List<String> lists, List<String> samples) implements Result {
    @Override
    public Shape shape() {
      List<Column> columns = List.of(Column.left("place", "PLACE"), Column.left("message", "WHAT IS WRONG").wrapping(), Column.left("hint", "NEXT STEP").leavesAt(1).stretching());
      List<Text> foot = new ArrayList<>();
      foot.add(Text.of(errors.isEmpty() ? "no mistakes" : errors.size() + (errors.size() == 1 ? " mistake" : " mistakes"), errors.isEmpty() ? Style.GOOD : Style.BAD)
          .plus(lists.isEmpty() ? "; no list could be read" : " in " + String.join(" ", lists)));
      samples.forEach(s -> foot.add(Text.of(s, Style.DIM)));
      return Table.of("dstate.lint/1", columns, errors.stream().map(Found::row).toList()).footed(foot.toArray(new Text[0]));
    }

    private static List<Cell> row(UserError e) {
      return List.of(Cell.text(e.place()), Cell.text(e.message()), Cell.text(e.hint()));
    }
  }
}
