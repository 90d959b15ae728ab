package dstate.shell.house.wrong.engine.store;

import dstate.shell.house.wrong.engine.task.TaskUsesStore;

/** Half of a cycle. */
public final class Shelf {
  int size(TaskUsesStore task) {
    return task.size();
  }
}
