package dstate.shell.house.wrong.calls;

/** One place ends the process. */
final class CallsExit {
  void run() {
    System.exit(1);
  }
}
