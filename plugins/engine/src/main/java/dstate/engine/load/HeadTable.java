package dstate.engine.load;

import dstate.api.spi.RecordGrammar;
import dstate.engine.plugin.Loaded;
import java.util.ArrayList;
import java.util.List;

/** The literals of all grammars, and whose each is. */
final class HeadTable {
  private static final int SHORTEST = 6;

  private final List<Loaded<RecordGrammar>> grammars = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private final List<int[]> owners = new ArrayList<>();

  HeadTable(List<Loaded<RecordGrammar>> loaded, Failures failures) {
    for (Loaded<RecordGrammar> grammar : loaded) {
      try {
        add(grammar, List.copyOf(grammar.pack().heads()));
      } catch (RuntimeException | LinkageError e) {
        failures.failed(grammar, "asking for the heads of its records", e);
      }
    }
  }

  private void add(Loaded<RecordGrammar> grammar, List<String> heads) {
    for (String head : heads) {
      if (head.length() < SHORTEST || !head.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new IllegalArgumentException("a head of at least " + SHORTEST + " printable ASCII characters is needed: '" + head + "'");
      }
    }
    int number = grammars.size();
    grammars.add(grammar);
    for (String head : heads) {
      int known = literals.indexOf(head);
      if (known < 0) {
        literals.add(head);
        owners.add(new int[] {number});
      } else {
        int[] before = owners.get(known);
        int[] with = java.util.Arrays.copyOf(before, before.length + 1);
        with[before.length] = number;
        owners.set(known, with);
      }
    }
  }

  List<String> literals() {
    return literals;
  }

  List<Loaded<RecordGrammar>> grammars() {
    return grammars;
  }

  /** Numbers of the grammars whose heads hold a literal. */
  int[] grammarsOf(int literal) {
    return owners.get(literal);
  }
}
