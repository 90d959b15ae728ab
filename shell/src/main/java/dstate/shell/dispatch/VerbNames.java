package dstate.shell.dispatch;

import dstate.api.spi.VerbPack.VerbDef;
import java.util.List;
import java.util.Optional;

/** Which verb a half-typed line means, for those who look at it before it is run; {@link VerbCatalogue} decides when it is. */
public final class VerbNames {
  private VerbNames() {}

  /** The verb of this name or alias, else the only one whose name begins so. */
  public static Optional<VerbDef> meant(List<VerbDef> defs, String word) {
    Optional<VerbDef> exact = defs.stream().filter(d -> named(d, word)).findFirst();
    if (exact.isPresent() || word.isEmpty()) {
      return exact;
    }
    List<VerbDef> begin = defs.stream().filter(d -> d.name().startsWith(word)).toList();
    return begin.size() == 1 ? Optional.of(begin.get(0)) : Optional.empty();
  }

  /** Whether this is the verb's whole name or an alias of it. */
  public static boolean named(VerbDef def, String word) {
    return def.name().equals(word) || def.aliases().contains(word);
  }
}
