package dstate.engine.casefile;

import dstate.api.ask.Notes;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.model.Source;

/** One open case. */
public abstract class CaseFile implements Notes, AutoCloseable {
  CaseFile() {}

  public abstract CaseInfo info();

  /** Notes that this source was opened with the case; what goes wrong is in {@link #info}, never thrown. */
  public abstract void recordInput(Source source);

  @Override
  public abstract void close();
}
