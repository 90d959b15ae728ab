package dstate.engine.plugin;

import dstate.api.ask.Workspace.PluginInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** One jar of a plug-in directory: its loader, what it gave, and what is wrong with it. */
final class PluginJar {
  /** After so many broken entries of a service file the rest is not tried: a provider iterator may fail for ever. */
  private static final int GIVE_UP = 16;

  private final Path path;
  private final List<String> provides = new ArrayList<>();
  private PluginLoader loader;
  private String problem = "";
  private String sha256 = "";

  private PluginJar(Path path) {
    this.path = path;
  }

  /** The jars of the directories; a directory that is not there holds none. */
  static List<PluginJar> in(List<Path> directories, Consumer<String> messages) {
    List<PluginJar> jars = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory)) {
        continue;
      }
      List<Path> paths = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*.jar")) {
        entries.forEach(paths::add);
      } catch (IOException | DirectoryIteratorException e) {
        messages.accept("D-PLG-001: plug-in directory " + directory + " could not be listed: " + Problem.of(e));
      }
      paths.sort(Comparator.comparing(Path::toString));
      for (Path jar : paths) {
        if (jars.stream().noneMatch(j -> j.path.equals(jar))) {
          jars.add(new PluginJar(jar));
        }
      }
    }
    return jars;
  }

  String origin() {
    return path.toString();
  }

  String name() {
    String file = path.getFileName().toString();
    return file.substring(0, file.length() - ".jar".length());
  }

  String problem() {
    return problem;
  }

  PluginInfo info() {
    return new PluginInfo(name(), origin(), hash(), provides, problem);
  }

  /** The packs of one service; none when the jar failed, now or before. */
  <T> List<Loaded<T>> load(Class<T> service) {
    List<Loaded<T>> packs = new ArrayList<>();
    if (!problem.isEmpty() || !open()) {
      return packs;
    }
    String word = Packs.SERVICES.entrySet().stream().filter(e -> e.getValue() == service).findFirst().orElseThrow().getKey();
    Iterator<T> providers = ServiceLoader.load(service, loader).iterator();
    for (int failures = 0; failures < GIVE_UP; ) {
      try {
        // Both calls run code of the jar: hasNext reads its service file, next runs static initialisers and the constructor.
        if (!providers.hasNext()) {
          break;
        }
        T pack = providers.next();
        provides.add(word + " " + Named.of(pack));
        packs.add(new Loaded<>(pack, origin()));
      } catch (RuntimeException | LinkageError | java.util.ServiceConfigurationError | StackOverflowError e) {
        fail("loading its " + word, e);
        failures++;
      }
    }
    return problem.isEmpty() ? packs : List.of();
  }

  void fail(String doing, Throwable cause) {
    if (problem.isEmpty()) {
      problem = doing + ": " + Problem.of(cause);
    }
  }

  void close() {
    if (loader != null) {
      try {
        loader.close();
      } catch (IOException e) {
        // The process ends, or the jar is not used again: an open jar file loses nothing.
        loader = null;
      }
    }
  }

  private boolean open() {
    if (loader == null) {
      try (InputStream in = Files.newInputStream(path)) {
        byte[] magic = in.readNBytes(2);
        if (magic.length < 2 || magic[0] != 'P' || magic[1] != 'K') {
          problem = "not a jar file";
          return false;
        }
        loader = new PluginLoader(path.toUri().toURL());
      } catch (IOException | RuntimeException e) {
        fail("opening the jar", e);
        return false;
      }
    }
    return true;
  }

  private String hash() {
    if (sha256.isEmpty()) {
      try (InputStream in = Files.newInputStream(path)) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1 << 16];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          digest.update(block, 0, n);
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
      } catch (IOException e) {
        fail("reading the jar", e);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }
    return sha256;
  }
}
