package dstate.engine.casefile;

import dstate.api.ask.Evidence;
import dstate.api.ask.Workspace.CaseInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The directory of cases. */
public final class CaseStore {
  public CaseStore(Path casesDir, String who, Supplier<Evidence> evidence) {}

  /** Opens a case, or makes it when there is none and {@code create}. What is wrong with it is in {@link CaseFile#info}. */
  public CaseFile open(String name, boolean create) {
    throw new UnsupportedOperationException(name);
  }

  /** The case of {@code --case none}: reads are empty, writes are refused. */
  public CaseFile none() {
    throw new UnsupportedOperationException();
  }

  /** Every case, newest first. */
  public List<CaseInfo> list() {
    throw new UnsupportedOperationException();
  }

  public void delete(String name) {
    throw new UnsupportedOperationException(name);
  }

  public CaseInfo rename(String from, String to) {
    throw new UnsupportedOperationException(from + to);
  }

  /** Name of the case of a first source: its base name and 6 hex digits of its identity, in the letters that names may have. */
  public static String derivedName(String file, String identity) {
    throw new UnsupportedOperationException(file + identity);
  }
}
