package dstate.engine.checklist;

import dstate.api.ask.Workspace.Checklists;
import dstate.api.model.Checklist;
import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lists of all packs by id. */
public final class ChecklistLibrary {
  private ChecklistLibrary() {}

  /** Reads every file; files with errors are left out and named. Of two lists with one id the earlier file's stays. */
  public static Checklists of(List<ChecklistFile> files) {
    Map<String, Checklist> lists = new TreeMap<>();
    List<UserError> errors = new ArrayList<>();
    for (ChecklistFile file : files) {
      ChecklistReader.Read read = ChecklistReader.read(file);
      errors.addAll(read.errors());
      read.list().ifPresent(list -> {
        Checklist earlier = lists.putIfAbsent(list.id(), list);
        if (earlier != null) {
          errors.add(ErrorCode.CHECKLIST_FILE.error("a checklist '" + list.id() + "' is already there from " + earlier.origin())
              .at(file.name()).hint("give it an id of its own"));
        }
      });
    }
    return new Checklists(List.copyOf(lists.values()), errors);
  }

  /** Reads one file and looks for every mistake that can be found without running it. */
  public static Checklists lint(ChecklistFile file, FilterCheck filters) {
    ChecklistReader.Read read = ChecklistReader.read(file);
    List<UserError> errors = new ArrayList<>(read.errors());
    read.list().ifPresent(list -> errors.addAll(ChecklistLint.of(list, filters)));
    return new Checklists(read.list().stream().toList(), errors);
  }
}
