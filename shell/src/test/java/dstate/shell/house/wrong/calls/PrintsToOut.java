package dstate.shell.house.wrong.calls;

/** One layer prints. */
final class PrintsToOut {
  void run() {
    System.out.println();
  }
}
