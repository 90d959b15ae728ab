package dstate.triage;

import dstate.api.spi.ChecklistPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The checklists that come with the product: YAML files of this module's resources. */
public final class TriageChecklists implements ChecklistPack {
  private static final List<String> NAMES = List.of("hung-first.yaml", "storage-path.yaml");

  @Override
  public String name() {
    return "triage";
  }

  @Override
  public List<ChecklistFile> files() {
    return NAMES.stream().map(n -> new ChecklistFile("triage/" + n, text(n))).toList();
  }

  private static String text(String name) {
    try (InputStream in = TriageChecklists.class.getResourceAsStream("checklist/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from this build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
