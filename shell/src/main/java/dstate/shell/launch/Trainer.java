package dstate.shell.launch;

import dstate.shell.main.Main;
import dstate.shell.terminal.StandardStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Loads what a prompt and a batch run load, so that the archive written at the end of this JVM holds it. */
public final class Trainer {
  /** The prompt's own classes cannot be had by running it: there is no terminal here. Natives and dumb ends stay out. */
  private static final List<String> PROMPT =
      List.of("dstate/shell/", "org/jline/reader/", "org/jline/keymap/", "org/jline/terminal/", "org/jline/utils/");

  private Trainer() {}

  public static void main(String[] args) throws IOException {
    Path jars = Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(jars, "{dstate,jline}*.jar")) {
      for (Path jar : all) {
        load(jar);
      }
    }
    Map<String, String> properties = new HashMap<>();
    System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
    StandardStreams nowhere = new StandardStreams(
        InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), true, false);
    int status = Main.run(List.of(args), nowhere, System.getenv(), properties);
    if (status != 0) {
      throw new IllegalStateException("status " + status); // an archive of a failed run is not kept
    }
  }

  private static void load(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) () -> zip.stream().<ZipEntry>map(e -> e).iterator()) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF/") && PROMPT.stream().anyMatch(name::startsWith)) {
          load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, Trainer.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // needs a library that is not shipped (jansi, jna): no run will load it either
    }
  }
}
