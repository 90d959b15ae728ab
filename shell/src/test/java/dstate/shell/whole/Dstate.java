package dstate.shell.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dstate.shell.main.Main;
import dstate.shell.terminal.StandardStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole program in this JVM: an empty home, a fixed author, and output into memory. */
final class Dstate {
  private final Map<String, String> environment = new HashMap<>();
  private boolean screen;
  private Deed afterFirstOutput = () -> { };

  /** Something done to the world while the program runs. */
  @FunctionalInterface
  interface Deed {
    void run() throws IOException;
  }

  /** @param status exit status @param out standard output @param err standard error */
  record Answer(int status, String out, String err) {
    /** The objects of JSON Lines. */
    List<JsonObject> rows() {
      return out.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    /** This answer, when nothing was wrong. */
    Answer done() {
      assertThat(status).as(err).isZero();
      return this;
    }
  }

  /** @param home for cases and whatever else the program keeps */
  Dstate(Path home) {
    environment.put("HOME", home.toString());
    environment.put("DSTATE_WHO", "ops");
  }

  /** Output is a terminal of this width without colour from now on. */
  Dstate screen(int columns, boolean ascii) {
    environment.put("COLUMNS", Integer.toString(columns));
    environment.put("DSTATE_ASCII", ascii ? "1" : "");
    screen = true;
    return this;
  }

  /** With one more variable in the environment. */
  Dstate in(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** What happens when the first line has been answered, and the next has not been begun. */
  Dstate afterFirstOutput(Deed deed) {
    afterFirstOutput = deed;
    return this;
  }

  /** Nothing stands on standard input. */
  Answer run(String... arguments) {
    return run(List.of(arguments));
  }

  Answer run(List<String> arguments) {
    return run(arguments, new byte[0], true);
  }

  /** @param input what a pipe brings */
  Answer fed(byte[] input, String... arguments) {
    return run(List.of(arguments), input, false);
  }

  /** Without a case: {@code path} is read and each of {@code lines} run. */
  Answer ask(Path path, String... lines) {
    List<String> arguments = new ArrayList<>(List.of("--case", "none", path.toString()));
    for (String line : lines) {
      arguments.addAll(List.of("-e", line));
    }
    return run(arguments);
  }

  private Answer run(List<String> arguments, byte[] input, boolean inIsTerminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream() {
      private boolean done;

      @Override
      public void flush() throws IOException {
        if (!done && size() > 0) {
          done = true;
          afterFirstOutput.run();
        }
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    StandardStreams streams = new StandardStreams(new ByteArrayInputStream(input), out, err, inIsTerminal, screen);
    int status = Main.run(arguments, streams, environment, Map.of("user.name", "ops", "dstate.locale", "C.UTF-8"));
    return new Answer(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
