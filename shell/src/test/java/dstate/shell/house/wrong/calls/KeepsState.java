package dstate.shell.house.wrong.calls;

/** A second run sees the first. */
final class KeepsState {
  static int count;
}
