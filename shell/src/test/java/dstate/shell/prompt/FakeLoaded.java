package dstate.shell.prompt;

import dstate.api.ask.Ask;
import dstate.api.ask.Job;
import dstate.api.ask.Selection;
import dstate.api.spi.VerbPack.VerbDef;
import java.util.List;
import java.util.function.Function;

/** The fake shell's evidence for tests of completion, with its first report selected. */
public final class FakeLoaded {
  private FakeLoaded() {}

  public static Function<Job, Ask> ask() {
    FakeShell shell = new FakeShell(null);
    shell.select(Selection.NONE.withReport("R1", "T103"));
    return shell::ask;
  }

  public static List<VerbDef> verbs() {
    return FakeShell.verbs();
  }
}
