package dstate.shell.dispatch;

import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.spi.VerbPack;
import dstate.api.spi.VerbPack.VerbDef;
import dstate.commands.place.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every verb of every pack by name and alias; packs are asked when the first word is looked up. */
public final class VerbCatalogue {
  private final Supplier<List<Pack>> packs;
  private List<Entry> entries;
  private Map<String, Entry> byWord;
  private List<String> problems;

  /** A pack and where it came from: {@code built in} or the path of a jar. */
  public record Pack(VerbPack pack, String origin) {}

  /** A verb and where it came from. */
  public record Entry(VerbDef def, String pack, String origin) {}

  /** @param packs in order of precedence: a name that is taken stays with its first owner */
  public VerbCatalogue(Supplier<List<Pack>> packs) {
    this.packs = packs;
  }

  /** Every verb once, in the order of the packs. */
  public synchronized List<Entry> all() {
    load();
    return entries;
  }

  /** Every name and alias. */
  public synchronized Set<String> words() {
    load();
    return byWord.keySet();
  }

  /** Names that a later pack wanted too, and packs that could not be asked. */
  public synchronized List<String> problems() {
    load();
    return problems;
  }

  /** The verb of exactly this name or alias. */
  public synchronized Optional<Entry> exact(String word) {
    load();
    return Optional.ofNullable(byWord.get(word));
  }

  /**
   * The verb of a typed word; with {@code prefixes} an unambiguous beginning of a name will do.
   *
   * @throws Refusal when there is none, or several begin so
   */
  public Entry find(String word, boolean prefixes) {
    Optional<Entry> exact = exact(word);
    if (exact.isPresent()) {
      return exact.get();
    }
    if (prefixes && !word.isEmpty()) {
      List<Entry> begin = all().stream().filter(e -> e.def().name().startsWith(word)).toList();
      if (begin.size() == 1) {
        return begin.get(0);
      }
      if (begin.size() > 1) {
        throw ErrorCode.VERB.error("'" + word + "' begins several verbs: " + String.join(", ", begin.stream().map(e -> e.def().name()).toList()))
            .hint("type more of it").refusal();
      }
    }
    // One-letter aliases are near to everything.
    List<String> names = words().stream().filter(w -> w.length() > 2).sorted(Comparator.naturalOrder()).toList();
    throw ErrorCode.VERB.error("unknown verb '" + word + "'")
        .hint(Nearest.didYouMean(word, names) + "verbs: help").refusal();
  }

  private void load() {
    if (entries != null) {
      return;
    }
    List<Entry> found = new ArrayList<>();
    Map<String, Entry> words = new LinkedHashMap<>();
    Set<String> clashes = new LinkedHashSet<>();
    for (Pack pack : packs.get()) {
      for (VerbDef def : verbsOf(pack, clashes)) {
        Entry entry = new Entry(def, pack.pack().name(), pack.origin());
        if (words.putIfAbsent(def.name(), entry) == null) {
          found.add(entry);
        } else {
          clashes.add("verb '" + def.name() + "' of " + pack.origin() + " is left out: the name is taken");
        }
      }
    }
    // Names first, whatever the pack: no alias may hide another verb's name.
    for (Entry entry : found) {
      entry.def().aliases().forEach(a -> words.putIfAbsent(a, entry));
    }
    entries = List.copyOf(found);
    byWord = words;
    problems = List.copyOf(clashes);
  }

  /** A stranger's pack that fails is named and left out; the rest works. */
  private static List<VerbDef> verbsOf(Pack pack, Set<String> problems) {
    try {
      return List.copyOf(pack.pack().verbs());
    } catch (RuntimeException | LinkageError e) {
      problems.add("verbs of " + pack.origin() + " are left out: " + e);
      return List.of();
    }
  }
}
