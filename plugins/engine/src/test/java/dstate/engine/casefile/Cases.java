package dstate.engine.casefile;

import dstate.api.ask.Evidence;
import dstate.api.model.Citation;
import dstate.engine.HandMade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Stores with a clock that stands still. */
final class Cases {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-08T06:03:22.5Z"), ZoneOffset.ofHours(8));
  static final String WHEN = "2026-05-08T14:03:22+08:00";
  static final Citation CITE = new Citation("a", "console.log", 2, 9, "id-a", "[2.0] second");

  private Cases() {}

  static CaseStore store(Path dir) {
    return store(dir, HandMade::new, CaseDisk.REAL);
  }

  static CaseStore store(Path dir, Supplier<Evidence> evidence, CaseDisk.Opener opener) {
    return new CaseStore(dir.resolve("cases"), "ops", evidence, CLOCK, dir, opener);
  }

  static Path journal(Path dir, String name) {
    return dir.resolve("cases").resolve(name).resolve(Journal.FILE);
  }

  static byte[] bytes(Path dir, String name) {
    try {
      return Files.readAllBytes(journal(dir, name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void put(Path dir, String name, byte[] bytes) throws IOException {
    Files.createDirectories(journal(dir, name).getParent());
    Files.write(journal(dir, name), bytes);
  }

  static List<String> texts(CaseFile file) {
    return file.notes().stream().map(n -> n.id() + " " + n.text()).toList();
  }
}
