package dstate.shell.house.wrong.engine.task;

import dstate.shell.house.wrong.engine.store.Shelf;

/** The other half of a cycle. */
public final class TaskUsesStore {
  public int size() {
    return new Shelf().hashCode();
  }
}
