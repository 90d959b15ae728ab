package dstate.api.ask;

import dstate.api.model.Checklist;
import dstate.api.model.Knowledge;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.Rendering;
import dstate.api.result.UserError;
import java.util.List;
import java.util.Optional;

/** The one thing that changes what is loaded, and the catalogues that packs filled. */
public interface Workspace {
  /** The newest snapshot. */
  Evidence evidence();

  Notes notes();

  /** Opens paths (file, directory, {@code -} for standard input or pasted text) and returns when they are read whole. */
  Opened open(OpenRequest request, Job job);

  /** Takes a source out of the answers. Its id is not used again. */
  Source close(String source);

  Filter filter(Scope scope, List<String> words, Ask ask);

  /** Every field of the catalogue, by name. */
  List<FieldDef> fields();

  Knowledge knowledge();

  /** Checklists of the packs, by id; the first part lists those whose files have errors. */
  Checklists checklists();

  /** Reads and checks one checklist file of the user. */
  Checklists lint(String path);

  /** Names of the line formats, for {@code --as}. */
  List<String> formats();

  List<PluginInfo> plugins();

  Optional<? extends Rendering> renderer(String name);

  CaseInfo caseInfo();

  /** Every case of the case directory, newest first. */
  List<CaseInfo> cases();

  /** Goes on in another case, which is made if {@code create}; the loaded sources stay. */
  CaseInfo openCase(String name, boolean create);

  void deleteCase(String name);

  CaseInfo renameCase(String from, String to);

  /** What was announced since the start (sources read whole, damage, new reports), oldest first, one line each. */
  default List<String> announced() {
    return List.of();
  }

  /**
   * The bytes of a small file of the user (answers, a script); verbs open no path themselves. Throws a {@code Refusal} when it
   * is missing, not readable or larger than 1 MiB.
   */
  default byte[] readSmall(String path) {
    throw ErrorCode.NO_FILE.error("this workspace reads no files: " + path).refusal();
  }

  /** Writes a file outside the case, by a temporary file and rename. Refuses to replace one unless {@code replace}. */
  Written write(String path, byte[] content, boolean replace);

  /** SHA-256 of a whole source as it is on disk now, in hex; for exports. Empty when it can no longer be read. */
  String sha256(String source, Job job);

  /**
   * @param paths as typed
   * @param format name for {@code --as}; empty: recognise
   * @param pasted text for {@code -}; null: standard input
   */
  record OpenRequest(List<String> paths, String format, byte[] pasted) {
    public OpenRequest {
      paths = List.copyOf(paths);
    }
  }

  /** @param sources new ones @param errors paths that could not be read or recognised */
  record Opened(List<Source> sources, List<UserError> errors) {
    public Opened {
      sources = List.copyOf(sources);
      errors = List.copyOf(errors);
    }
  }

  record Checklists(List<Checklist> lists, List<UserError> errors) {
    public Checklists {
      lists = List.copyOf(lists);
      errors = List.copyOf(errors);
    }
  }

  /** @param origin {@code built in} or the path of the jar @param sha256 of the jar; empty: built in @param problem empty: works */
  record PluginInfo(String name, String origin, String sha256, List<String> provides, String problem) {
    public PluginInfo {
      provides = List.copyOf(provides);
    }
  }

  /** @param name empty with {@code --case none} @param problem what is wrong with it; empty: nothing */
  record CaseInfo(String name, String path, int notes, int marks, int runs, String lastWrite, List<String> inputs, String problem) {
    public CaseInfo {
      inputs = List.copyOf(inputs);
    }
  }

  record Written(String path, long bytes, String sha256) {}
}
