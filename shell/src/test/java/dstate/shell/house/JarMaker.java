package dstate.shell.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Puts classes into a jar, as the build would. */
final class JarMaker {
  private JarMaker() {}

  /** Everything below {@code folder}. */
  static Path ofFolder(Path folder, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
        for (Path file : sorted) {
          put(out, folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return jar;
  }

  /** One class of the tests as a plug-in: the class, those inside it, and the line in {@code META-INF/services}. */
  static Path plugin(Path jar, Map<Class<?>, Class<?>> services) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<Class<?>, Class<?>> entry : services.entrySet()) {
        put(out, "META-INF/services/" + entry.getKey().getName(), (entry.getValue().getName() + "\n").getBytes(UTF_8));
        String path = entry.getValue().getName().replace('.', '/') + ".class";
        try (var in = JarMaker.class.getClassLoader().getResourceAsStream(path)) {
          put(out, path, in.readAllBytes());
        }
      }
    }
    return jar;
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
