package org.example.acme;

import dstate.api.spi.VerbPack;
import java.util.List;

/** The verbs of this plug-in. */
public final class AcmeVerbs implements VerbPack {
  @Override
  public String name() {
    return "acme";
  }

  @Override
  public List<VerbDef> verbs() {
    return List.of(new VerbDef("blades", List.of(), "look", "Reports by blade of the chassis.",
        ask -> List.of("blades", "blades kind:hung", "blades --json"), true, Blades::new));
  }
}
