package dstate.engine.sample;

import dstate.api.ask.Job;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace.Opened;
import dstate.engine.workspace.EngineConfig;
import dstate.engine.workspace.EngineWorkspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A workspace over a temporary directory. */
public final class Workspaces implements AutoCloseable {
  public final Path directory;
  public final List<String> messages = new ArrayList<>();
  public final EngineWorkspace workspace;

  private Workspaces(Path directory, String caseName, String stdin, List<Path> plugins) {
    this.directory = directory;
    this.workspace = EngineWorkspace.start(new EngineConfig(directory.resolve("cases"), caseName, "ops", plugins, k -> List.of(),
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), messages::add));
  }

  public static Workspaces in(Path directory) {
    return new Workspaces(directory, "none", "", List.of());
  }

  public static Workspaces withStdin(Path directory, String stdin) {
    return new Workspaces(directory, "none", stdin, List.of());
  }

  public static Workspaces withCase(Path directory, String name, String stdin) {
    return new Workspaces(directory, name, stdin, List.of());
  }

  public static Workspaces withPlugins(Path directory, Path plugins) {
    return new Workspaces(directory, "none", "", List.of(plugins));
  }

  /** Writes a file below the directory. */
  public Path file(String name, byte[] content) {
    try {
      Path path = directory.resolve(name);
      Files.createDirectories(path.getParent());
      return Files.write(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Opened open(Object... paths) {
    return workspace.open(new OpenRequest(Arrays.stream(paths).map(Object::toString).toList(), "", null), Job.QUIET);
  }

  /** Writes one log and opens it. */
  public Opened log(String content) {
    return open(file("console.log", content));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
