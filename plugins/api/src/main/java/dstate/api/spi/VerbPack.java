package dstate.api.spi;

import dstate.api.ask.Ask;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Verbs of a pack. */
public interface VerbPack {
  String name();

  List<VerbDef> verbs();

  /**
   * @param name as typed: {@code reports}
   * @param aliases other names
   * @param topic heading in {@code help}: {@code look}, {@code stack}, {@code note}, {@code check}, {@code file}, {@code shell}
   * @param about one line for {@code help}
   * @param examples three lines that work on the loaded data, made from it; on an empty case lines that still run
   * @param needsSources whether batch may read standard input as data for it
   * @param supplier makes the annotated object
   */
  record VerbDef(
      String name, List<String> aliases, String topic, String about, Function<Ask, List<String>> examples, boolean needsSources,
      Supplier<? extends Verb> supplier) {
    public VerbDef {
      aliases = List.copyOf(aliases);
    }
  }
}
