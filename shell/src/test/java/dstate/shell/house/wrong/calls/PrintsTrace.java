package dstate.shell.house.wrong.calls;

/** One layer prints. */
final class PrintsTrace {
  void run(Exception e) {
    e.printStackTrace();
  }
}
