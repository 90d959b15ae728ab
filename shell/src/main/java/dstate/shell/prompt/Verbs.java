package dstate.shell.prompt;

import dstate.api.spi.VerbPack.VerbDef;
import dstate.shell.complete.Argument;
import dstate.shell.dispatch.VerbNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The verbs as the prompt needs them: found by name, alias or unambiguous start. */
final class Verbs {
  /** Empty Enter does these again: moving on is what one repeats, and none of them writes. */
  private static final Set<String> AGAIN = Set.of("up", "down", "list", "next");
  /** Their words are the user's prose, in which {@code |} is no pipe. */
  private static final Set<String> PROSE = Set.of("note", "mark");

  private final Supplier<List<VerbDef>> defs;

  Verbs(Supplier<List<VerbDef>> defs) {
    this.defs = defs;
  }

  /** By whole name or alias. */
  boolean known(String word) {
    return defs.get().stream().anyMatch(d -> VerbNames.named(d, word));
  }

  Optional<VerbDef> find(String word) {
    return VerbNames.meant(defs.get(), word);
  }

  /** Verbs about the shell itself answer at once; everything else waits for the sources. */
  boolean waitsForSources(String line) {
    return find(PasteRules.firstWord(line)).map(d -> d.needsSources() || !d.topic().equals("shell")).orElse(true);
  }

  boolean repeats(String line) {
    return find(PasteRules.firstWord(line)).map(d -> AGAIN.contains(d.name())).orElse(false);
  }

  boolean takesProse(String line) {
    return find(PasteRules.firstWord(line)).map(d -> PROSE.contains(d.name())).orElse(false);
  }

  /** Whether a filter may stand after this verb. */
  boolean takesFilter(String word) {
    return find(word).map(d -> Argument.filterOf(d.name()).isPresent()).orElse(false);
  }

  /** {@code open -}, with any options. */
  boolean opensPaste(String line) {
    return find(PasteRules.firstWord(line)).map(d -> d.name().equals("open")).orElse(false)
        && List.of(line.strip().split("\\s+")).contains("-");
  }
}
