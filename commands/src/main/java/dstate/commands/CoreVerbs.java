package dstate.commands;

import dstate.api.spi.VerbPack;
import java.util.List;

/** Every verb about evidence, notes and the case; those about the shell itself are the shell's. */
public final class CoreVerbs implements VerbPack {
  @Override
  public String name() {
    return "core";
  }

  @Override
  public List<VerbDef> verbs() {
    return List.of();
  }
}
