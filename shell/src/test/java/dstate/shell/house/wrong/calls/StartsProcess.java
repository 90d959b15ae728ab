package dstate.shell.house.wrong.calls;

import java.io.IOException;

/** The base starts pager and editor, nothing else. */
final class StartsProcess {
  Process run() throws IOException {
    return new ProcessBuilder("ps").start();
  }
}
