package org.example.acme;

import dstate.api.spi.ChecklistPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands over the YAML file beside this class. */
public final class AcmeChecklists implements ChecklistPack {
  private static final String FILE = "acme-blades.yaml";

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public List<ChecklistFile> files() {
    try (InputStream in = AcmeChecklists.class.getResourceAsStream(FILE)) {
      return List.of(new ChecklistFile("acme/" + FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
