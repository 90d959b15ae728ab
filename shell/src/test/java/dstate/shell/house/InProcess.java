package dstate.shell.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import dstate.shell.house.WalkthroughRun.Program;
import dstate.shell.house.WalkthroughRun.Ran;
import dstate.shell.main.Main;
import dstate.shell.terminal.StandardStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole program in this JVM: no terminal, an empty home, a fixed author. The current folder is the repository's. */
final class InProcess implements Program {
  private final Map<String, String> environment;

  /** @param home for cases, plug-ins and whatever else the program keeps */
  InProcess(Path home) {
    environment = Map.of("HOME", home.toString(), "DSTATE_WHO", "ops");
  }

  Ran run(String... arguments) throws IOException {
    return run(List.of(arguments), "");
  }

  @Override
  public Ran run(List<String> arguments, String input) throws IOException {
    Map<String, String> properties = new HashMap<>();
    System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
    properties.put("dstate.locale", "C.UTF-8");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // Without a file for it, standard input is a terminal nobody types at: an empty stream would be data.
    try (InputStream in = input.isEmpty() ? InputStream.nullInputStream() : Files.newInputStream(Path.of(input))) {
      int status = Main.run(arguments, new StandardStreams(in, out, err, input.isEmpty(), false), environment, properties);
      return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }
  }
}
