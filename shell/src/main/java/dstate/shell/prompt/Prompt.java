package dstate.shell.prompt;

import dstate.api.ask.Job;
import dstate.api.result.ExitStatus;
import dstate.shell.terminal.Tty;
import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;

/** The interactive shell. */
public final class Prompt {
  private Prompt() {}

  /** Reads and runs lines until the user leaves; the terminal is as before when it returns. */
  public static ExitStatus run(PromptSetup setup) throws IOException {
    try (Tty tty = Tty.open(setup.environment())) {
      LineReader reader = LineReaderBuilder.builder().terminal(tty.jline()).build();
      setup.sources().ifPresent(s -> setup.workspace().open(s, Job.QUIET));
      while (true) {
        String line;
        try {
          line = reader.readLine("dstate> ");
        } catch (UserInterruptException e) {
          continue;
        } catch (EndOfFileException e) {
          return ExitStatus.DONE;
        }
        Reply reply = setup.lines().run(line, Job.QUIET, tty.options(), tty.jline().writer());
        tty.jline().flush();
        if (reply.leave()) {
          return ExitStatus.DONE;
        }
      }
    } finally {
      setup.close().run();
    }
  }
}
