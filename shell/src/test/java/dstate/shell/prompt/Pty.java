package dstate.shell.prompt;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program on a pseudo terminal, driven by what it prints: each {@link #expect} goes on from where the last one ended and
 * fails with everything seen so far when its deadline passes. Nothing sleeps.
 */
final class Pty implements Closeable {
  /** A busy build machine starts a JVM in seconds; nothing that works takes this long. */
  static final long DEADLINE_SECONDS = 40;

  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String CTRL_C = "\003";
  static final String CTRL_D = "\004";
  static final String PASTE = "\033[200~";
  static final String PASTE_END = "\033[201~";

  private final PtyProcess process;
  private final StringBuilder raw = new StringBuilder();
  /** What was printed without escape sequences: colours and cursor keys are not what most tests ask for. */
  private final StringBuilder seen = new StringBuilder();
  private boolean inEscape;
  private int at;
  private boolean ended;

  private Pty(PtyProcess process) {
    this.process = process;
    Thread reader = new Thread(this::read, "pty-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** @param environment on top of an almost empty one */
  static Pty start(List<String> command, Map<String, String> environment, int columns, int rows) throws IOException {
    Map<String, String> all = new HashMap<>(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH")));
    all.putAll(environment);
    return new Pty(new PtyProcessBuilder(answering(command).toArray(String[]::new)).setEnvironment(all).setDirectory(System.getProperty("java.io.tmpdir"))
        .setInitialColumns(columns).setInitialRows(rows).setConsole(false).start());
  }

  /**
   * The command with every signal at its default. A build under nohup or in the background of a script ignores SIGHUP or
   * SIGINT, children inherit that, and a JVM does not listen to what its parent ignored.
   */
  private static List<String> answering(List<String> command) throws IOException {
    List<String> reset = List.of("/usr/bin/env", "--default-signal");
    if (!supported(reset)) {
      return command;
    }
    List<String> all = new ArrayList<>(reset);
    all.addAll(command);
    return all;
  }

  /** coreutils have it since 8.31; others do not. */
  private static boolean supported(List<String> reset) throws IOException {
    List<String> probe = new ArrayList<>(reset);
    probe.add("true");
    try {
      return new ProcessBuilder(probe).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The command line of a main class in a JVM like this one. */
  static List<String> java(String main, List<String> properties, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(properties);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return command;
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        synchronized (seen) {
          add(new String(buffer, 0, n, StandardCharsets.UTF_8));
          seen.notifyAll();
        }
      }
    } catch (IOException hungUp) {
      // the other end closed: the end of what can be seen
    }
    synchronized (seen) {
      ended = true;
      seen.notifyAll();
    }
  }

  private void add(String text) {
    raw.append(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inEscape) {
        inEscape = !(c >= '@' && c <= '~') || c == '[';
      } else if (c == '\033') {
        inEscape = true;
      } else {
        seen.append(c);
      }
    }
  }

  Pty send(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  /** Waits until {@code text} was printed, and returns what came before it since the last time. */
  String expect(String text) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    synchronized (seen) {
      while (true) {
        int found = seen.indexOf(text, at);
        if (found >= 0) {
          String before = seen.substring(at, found);
          at = found + text.length();
          return before;
        }
        long left = until - System.nanoTime();
        if (ended || left <= 0) {
          throw new AssertionError("[" + text + "] did not come" + (ended ? ", the program ended" : "") + "; seen:\n"
              + raw.toString().replace("\033", "\\e"));
        }
        await(left);
      }
    }
  }

  private void await(long nanos) {
    try {
      seen.wait(Math.max(1, nanos / 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Everything printed so far, escape sequences too. */
  String all() {
    synchronized (seen) {
      return raw.toString();
    }
  }

  void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
  }

  long pid() {
    return process.pid();
  }

  /** A signal by name, to the program alone. */
  static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
  }

  /** Its exit status. */
  int end() throws InterruptedException {
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still runs; seen:\n" + all());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** A class of the tests as a program of its own: the fake shell. */
  static List<String> fakeShell(Path caseDir, String... arguments) {
    List<String> all = new ArrayList<>(List.of(caseDir.toString()));
    all.addAll(List.of(arguments));
    return java(FakeShell.class.getName(), List.of(), all);
  }
}
