package dstate.shell.house.wrong.calls;

/** Closes a shared channel under every other reader. */
final class InterruptsOther {
  void run(Thread other) {
    other.interrupt();
  }
}
