package dstate.shell.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The launcher in a folder of its own, with a made-up {@code java} that writes down what it was given: arguments, environment,
 * process id. PATH holds the few tools that the launcher may use, and nothing else.
 */
final class LauncherBench {
  private static final String[] TOOLS = {
      "sh", "cat", "cksum", "env", "find", "grep", "head", "locale", "ls", "mkdir", "mv", "printf", "readlink", "rm", "sleep"};
  private static final String FAKE_JAVA = """
      #!/bin/sh
      # A run that makes an archive is not the one under test.
      for word; do
        case $word in -XX:ArchiveClassesAtExit=*)
          echo run >>"$FIXTURE/../archive-runs"
          [ -f "$FIXTURE/../no-archive" ] && exit 1
          echo archive >"${word#*=}"; exit 0 ;;
        esac
      done
      echo $$ >"$FIXTURE/pid"
      echo "$0" >"$FIXTURE/self"
      env >"$FIXTURE/environment"
      for word; do printf '%s\\0' "$word"; done >"$FIXTURE/arguments"
      for word; do [ "$word" = --fixture-cat ] && exec cat; done
      exit 0
      """;

  private final Path folder;
  private final Path home;
  private final Path launcher;

  private LauncherBench(Path folder, Path home, Path launcher) {
    this.folder = folder;
    this.home = home;
    this.launcher = launcher;
  }

  /** @param out standard output @param rawArguments what {@code java} was given, bytes as they were */
  record Ran(int status, String out, String err, long pid, long javaPid, Path javaHome, Map<String, String> environment,
      List<byte[]> rawArguments) {
    /** Words up to the main class. */
    List<String> jvmArguments() {
      return words().subList(0, words().indexOf("dstate.shell.main.Main"));
    }

    List<String> programArguments() {
      return words().subList(words().indexOf("dstate.shell.main.Main") + 1, words().size());
    }

    private List<String> words() {
      return rawArguments.stream().map(bytes -> new String(bytes, UTF_8)).toList();
    }
  }

  /** As unpacked from the tar.gz. */
  static LauncherBench release(Path folder) throws IOException {
    LauncherBench bench = in(folder, "install dir");
    Files.createDirectories(bench.home.resolve("lib"));
    Files.writeString(bench.home.resolve("lib/dstate.jar"), "made up");
    return bench;
  }

  /** As cloned: no lib, a pom and a source, nothing built. */
  static LauncherBench repository(Path folder) throws IOException {
    LauncherBench bench = in(folder, "a clone");
    for (String module : new String[] {"plugins/api", "commands", "shell"}) {
      Path sources = Files.createDirectories(bench.home.resolve(module).resolve("src/main/java"));
      Files.writeString(sources.resolve("A.java"), "class A {}");
    }
    Files.writeString(bench.home.resolve("pom.xml"), "<project/>");
    return bench;
  }

  private static LauncherBench in(Path folder, String name) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Path launcher = home.resolve("dstate");
    Files.copy(Path.of(System.getProperty("dstate.root"), "dstate"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      for (String place : new String[] {"/usr/bin/", "/bin/"}) {
        if (Files.isExecutable(Path.of(place + tool)) && !Files.exists(bin.resolve(tool))) {
          tool(bin.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        }
      }
    }
    return new LauncherBench(folder.toRealPath(), home.toRealPath(), launcher);
  }

  Path home() {
    return home;
  }

  Path bin() {
    return folder.resolve("bin");
  }

  /** The same, started by another path. */
  LauncherBench at(Path other) {
    return new LauncherBench(folder, home, other);
  }

  Path java(String name, String version) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    tool(Files.createDirectories(made.resolve("bin")).resolve("java"), FAKE_JAVA);
    tool(made.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(made.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION_DATE=\"2025-01-01\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"");
    return made;
  }

  static Path tool(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
    return file;
  }

  Ran run(Map<String, String> environment, String... arguments) throws Exception {
    return run(environment, "", List.of(arguments));
  }

  Ran run(Map<String, String> environment, String input, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    return finish(start(environment, command), input);
  }

  /** @param script for sh, {@code $0} is the launcher */
  Ran runShell(Map<String, String> environment, String script) throws Exception {
    return finish(start(environment, List.of("/bin/sh", "-c", script, launcher.toString())), "");
  }

  Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return start(environment, command);
  }

  private Process start(Map<String, String> environment, List<String> command) throws IOException {
    Path fixture = Files.createDirectories(folder.resolve("fixture"));
    try (DirectoryStream<Path> old = Files.newDirectoryStream(fixture)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", bin().toString(), "FIXTURE", fixture.toString(), "DSTATE_JAVA_PLACES", ""));
    builder.environment().putAll(environment);
    return builder.start();
  }

  Ran finish(Process process, String input) throws Exception {
    try (var to = process.getOutputStream()) {
      to.write(input.getBytes(UTF_8));
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher hangs");
    }
    Path fixture = folder.resolve("fixture");
    String self = read(fixture.resolve("self")).strip();
    String pid = read(fixture.resolve("pid")).strip();
    return new Ran(process.exitValue(), read(folder.resolve("out")), read(folder.resolve("err")), process.pid(),
        pid.isEmpty() ? -1 : Long.parseLong(pid),
        self.isEmpty() ? Path.of("none") : Path.of(self).getParent().getParent().toRealPath(),
        environment(read(fixture.resolve("environment"))), arguments(fixture.resolve("arguments")));
  }

  /** Waits until that many runs for an archive have begun. */
  long awaitArchiveRuns(long count) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Path runs = folder.resolve("archive-runs");
    while (System.nanoTime() < end && !(Files.exists(runs) && Files.readAllLines(runs).size() >= count)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return Files.readAllLines(runs).size();
  }

  /** The archive that the run in the background made, another than {@code not}; it is on disk a moment after the run. */
  Path awaitArchive(Path cache, String not) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      if (Files.isDirectory(cache)) {
        try (var files = Files.list(cache)) {
          var made = files.filter(file -> file.toString().endsWith(".jsa") && !file.endsWith(not)).findFirst();
          if (made.isPresent()) {
            return made.get();
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no archive in " + cache);
  }

  private static Map<String, String> environment(String text) {
    Map<String, String> values = new TreeMap<>();
    text.lines().filter(line -> line.contains("="))
        .forEach(line -> values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return values;
  }

  private static List<byte[]> arguments(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
    return text.isEmpty() ? List.of()
        : Arrays.stream(text.split("\0", -1)).limit(text.chars().filter(c -> c == 0).count())
            .map(word -> word.getBytes(ISO_8859_1)).toList();
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
  }
}
