package dstate.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where the large shared data lies: {@code ../shared} beside the product's own folder. */
public final class Shared {
  private Shared() {}

  /** The folder, or the calling test is skipped with the word "shared" in the reason. */
  public static Path dir() {
    String root = System.getProperty("dstate.root", "");
    Path dir = Path.of(root.isEmpty() ? "." : root).toAbsolutePath().normalize().resolve("../shared").normalize();
    Assumptions.assumeTrue(Files.isDirectory(dir), () -> "shared data absent: no folder " + dir);
    return dir;
  }

  /** A file or folder below {@link #dir()}; the calling test is skipped when it is absent. */
  public static Path path(String relative) {
    Path path = dir().resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), () -> "shared data absent: no " + path);
    return path;
  }
}
