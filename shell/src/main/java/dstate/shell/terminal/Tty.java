package dstate.shell.terminal;

import dstate.api.spi.Renderer.RenderOptions;
import java.io.Closeable;
import java.io.Console;
import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal: built once, only for the prompt, and given back as it was. */
public final class Tty implements Closeable {
  private final Terminal terminal;
  private final Map<String, String> environment;

  private Tty(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  /** Whether both standard input and standard output are a terminal; builds none. */
  public static boolean interactive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // JDK 22 to 24 hand out a console for pipes too and have isTerminal() to tell; 17 has no such method.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** Takes the terminal of the process. */
  public static Tty open(Map<String, String> environment) throws IOException {
    return new Tty(TerminalBuilder.builder().system(true).dumb(true).build(), environment);
  }

  /** For the line reader. */
  public Terminal jline() {
    return terminal;
  }

  /** How to render for this screen as it is now. */
  public RenderOptions options() {
    int width = terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    return new RenderOptions(width, !environment.containsKey("NO_COLOR"), true, false, false, true);
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
