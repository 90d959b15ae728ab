package dstate.shell.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Builds {@code examples/sample-plugin} as a stranger would: api and testkit lie in a Maven repository, dstate's sources
 * are not at hand.
 *
 * <p>That repository is a folder under target. Everything in it but dstate is a link into the one of this build, so that
 * nothing is fetched that is there already (the build works without a network), and dstate's own jars never reach the
 * user's repository, where a later build could take them for released ones.
 */
final class StrangerBuild {
  private final Path root;
  private final Path folder;

  /** @param root of dstate's sources @param folder to build in, emptied first */
  StrangerBuild(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** The plug-in's jar. */
  Path jar() throws IOException, InterruptedException {
    if (Files.exists(folder)) {
      delete(folder);
    }
    Path repository = repository();
    Path project = folder.resolve("acme");
    copy(root.resolve("examples/sample-plugin"), project);
    Path log = folder.resolve("mvn.log");
    ProcessBuilder builder = new ProcessBuilder(System.getProperty("dstate.mvn", "mvn"), "-B", "package",
        "-Dmaven.repo.local=" + repository).directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_PROJECTBASEDIR");
    Process maven = builder.start();
    maven.getOutputStream().close();
    if (!maven.waitFor(10, TimeUnit.MINUTES)) {
      maven.destroy();
    }
    if (maven.waitFor() != 0) {
      throw new AssertionError("the sample plug-in does not build:\n" + Files.readString(log));
    }
    return project.resolve("target/acme-chassis-1.0.0.jar");
  }

  private Path repository() throws IOException {
    Path repository = Files.createDirectories(folder.resolve("m2"));
    // Said as file:PATH, since Maven passes a bare path on as an object.
    String said = System.getProperty("dstate.m2", System.getProperty("user.home") + "/.m2/repository");
    Path users = Path.of(said.startsWith("file:") ? said.substring("file:".length()) : said);
    try (Stream<Path> groups = Files.list(users)) {
      for (Path group : groups.filter(Files::isDirectory).filter(group -> !group.endsWith("dstate")).toList()) {
        Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
      }
    }
    install(repository, root, "dstate");
    install(repository, root.resolve("plugins/api"), "dstate-api");
    install(repository, root.resolve("plugins/testkit"), "dstate-testkit");
    return repository;
  }

  private static void install(Path repository, Path module, String artifact) throws IOException {
    String version = Versions.of(module.resolve("pom.xml"));
    Path place = Files.createDirectories(repository.resolve("dstate").resolve(artifact).resolve(version));
    Files.copy(module.resolve("pom.xml"), place.resolve(artifact + "-" + version + ".pom"));
    Path classes = module.resolve("target/classes");
    if (Files.isDirectory(classes)) {
      JarMaker.ofFolder(classes, place.resolve(artifact + "-" + version + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> !from.relativize(path).startsWith("target")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {  // does not follow the links into the user's repository
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The one version that the build has. */
  private static final class Versions {
    static String of(Path pom) throws IOException {
      List<String> lines = Files.readAllLines(pom);
      String line = lines.stream().filter(text -> text.strip().startsWith("<version>")).findFirst().orElseThrow();
      return line.strip().replace("<version>", "").replace("</version>", "");
    }
  }
}
