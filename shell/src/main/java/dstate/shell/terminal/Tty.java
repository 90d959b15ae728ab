package dstate.shell.terminal;

import dstate.api.result.RenderOptions;
import java.io.Closeable;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.TerminalExt;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Signals;
import org.jline.utils.WCWidth;

/** The terminal: built once, only for the prompt, and given back as it was. */
public final class Tty implements Closeable {
  /** JLine's loggers hang below this one; held here, since the log manager forgets loggers that nobody holds. */
  private static final Logger LIBRARY = Logger.getLogger("org.jline");

  /** For sizes reported as 0 x 0: script(1), some build machines, serial lines. */
  private static final Size USUAL = new Size(80, 24);

  private final Terminal terminal;
  private final Map<String, String> environment;
  private final RealLocale locale;
  private final CharsetEncoder encoder;
  private final Attributes before;

  private Tty(Terminal terminal, Map<String, String> environment, RealLocale locale) {
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
    this.locale = locale;
    this.encoder = locale.charset().newEncoder();
    this.before = terminal.getAttributes();
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

  /** Takes the terminal of the process. Must be closed. */
  public static Tty open(Map<String, String> environment) throws IOException {
    LIBRARY.setLevel(Level.OFF); // its warnings would land in the middle of a line; doctor shows the provider instead
    RealLocale locale = RealLocale.of(System.getProperty(RealLocale.PROPERTY), environment);
    String type = TerminalType.prepared(environment.getOrDefault("TERM", ""));
    return new Tty(terminal(type, locale), environment, locale);
  }

  /**
   * The native provider takes its library from library.jline.path when the launcher gives one, else from the jar by way of
   * the temporary directory. Where neither can be loaded (noexec), exec asks stty(1). Asked for one by one: named together,
   * JLine starts test(1) for exec even when the native one works.
   */
  private static Terminal terminal(String type, RealLocale locale) throws IOException {
    try {
      return builder(type, locale).providers("jni").exec(false).dumb(false).build();
    } catch (IOException | IllegalStateException | LinkageError noNative) {
      return builder(type, locale).providers("exec").dumb(true).build();
    }
  }

  private static TerminalBuilder builder(String type, RealLocale locale) {
    return TerminalBuilder.builder().name("dstate").system(true).type(type)
        .encoding(locale.charset()).stdinEncoding(locale.input()).stdoutEncoding(locale.charset());
  }

  /** A terminal over streams, for tests and for whoever already has one. */
  public static Tty over(Terminal terminal, Map<String, String> environment) {
    LIBRARY.setLevel(Level.OFF);
    return new Tty(terminal, environment, RealLocale.of(null, environment));
  }

  /** For the line reader. */
  public Terminal jline() {
    return terminal;
  }

  public RealLocale locale() {
    return locale;
  }

  /** Lines and columns now; never 0. JLine does not know the size of a dumb terminal: then the environment's word holds. */
  public Size size() {
    Size now = terminal.getSize();
    return now.getColumns() > 0 && now.getRows() > 0
        ? now
        : new Size(columns(environment), cells(environment.getOrDefault("LINES", ""), USUAL.getRows()));
  }

  /** {@code COLUMNS} where it is a number, else the narrowest usual width; also for batch, which builds no terminal. */
  public static int columns(Map<String, String> environment) {
    return cells(environment.getOrDefault("COLUMNS", ""), USUAL.getColumns());
  }

  private static int cells(String digits, int fallback) {
    boolean number = !digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && Integer.parseInt(digits) > 0 ? Integer.parseInt(digits) : fallback;
  }

  /** Neither cursor movement nor single keys: Emacs shells, TERM=dumb, no TERM. */
  public boolean dumb() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  public boolean color() {
    Integer colors = terminal.getNumericCapability(Capability.max_colors);
    return !dumb() && environment.getOrDefault("NO_COLOR", "").isEmpty() && colors != null && colors >= 8;
  }

  public boolean unicode() {
    return locale.unicode() && !environment.getOrDefault("DSTATE_ASCII", "").equals("1");
  }

  /** How to render for this screen as it is now. */
  public RenderOptions options() {
    return new RenderOptions(size().getColumns(), color(), unicode(), false, false, true);
  }

  /** What JLine uses to reach the terminal, for {@code doctor}: {@code jni}, {@code exec}, {@code dumb}. */
  public String provider() {
    return terminal instanceof TerminalExt ext ? ext.getProvider().name() : "streams";
  }

  /** Text with every character that the terminal's charset lacks replaced by question marks of the same width. */
  public String fit(String text) {
    if (locale.unicode()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      String one = Character.toString(c);
      synchronized (encoder) {
        out.append(c < 0x80 || encoder.canEncode(one) ? one : "?".repeat(Math.max(0, WCWidth.wcwidth(c))));
      }
    });
    return out.toString();
  }

  /** Writes cleaned text; does not flush. */
  public void print(String text) {
    terminal.writer().write(fit(text));
  }

  public void flush() {
    terminal.flush();
  }

  /** Puts text on the user's clipboard where the terminal allows it (OSC 52). Only for what the user asked to be copied. */
  public void copy(String text) {
    if (!dumb()) {
      terminal.writer().write(Clipboard.sequence(text, environment.getOrDefault("TMUX", "").isEmpty()));
      terminal.flush();
    }
  }

  /** Ctrl-C while no line is being read. */
  public void onInterrupt(Runnable stop) {
    terminal.handle(Signal.INT, signal -> stop.run());
    if (dumb()) {
      // JLine's dumb terminal passes on only what it reads; the driver turns Ctrl-C into a signal before that.
      Signals.register("INT", () -> terminal.raise(Signal.INT));
    }
  }

  /** Whether somebody is still at the other end; a hung-up terminal answers each read with nothing, at once, for ever. */
  boolean alive() {
    try {
      terminal.getAttributes();
      return true;
    } catch (IOError | RuntimeException gone) {
      return false;
    }
  }

  /** The terminal as it was, from any thread and at any time; for the way out only. */
  void restore() {
    try {
      if (!dumb()) {
        leaveModes();
      }
      terminal.setAttributes(before);
    } catch (IOException | IOError | RuntimeException gone) {
      // the terminal went first: there is nothing left to restore
    }
  }

  /** Past JLine's writer, which another thread may hold: bracketed paste off, cursor keys normal, colours off, fresh line. */
  private static void leaveModes() throws IOException {
    // The stream is not closed: it would close standard output.
    new FileOutputStream(FileDescriptor.out).write("\033[?2004l\033[?1l\033>\033[0m\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    terminal.setAttributes(before);
    terminal.close();
  }
}
