package dstate.kernellog.stack;

import java.util.List;
import java.util.Optional;

/**
 * One line of a call trace, in the form of any architecture and age, as one frame; the last two forms of arm32 as two.
 *
 * <p>x86 to 4.9 {@code [<addr>] sym+0x1a/0x5c [mod]}, later without the address; {@code ? } or parentheses or {@code
 * (unreliable)}: found on the stack, not by unwinding; RHEL 5 {@code [<addr>] :mod:sym+0x..}; ppc64 {@code [stack] [addr] sym};
 * arm32 {@code [<addr>] (sym) from [<addr>] (sym+0x..)}; and what symbolisers make of them. log-formats.md 2.2 has the list.
 */
public final class FrameLine {
  private FrameLine() {}

  /** A frame without its number and place; {@code offset} and {@code size} -1: not given. */
  public record Found(String symbol, long offset, long size, String module, boolean reliable, String address, boolean glued) {}

  /**
   * The frames of {@code text}; empty when it is none.
   *
   * @param first whether the stack is still empty: arm32 names the innermost frame only on the left of the first pair
   */
  public static List<Found> parse(String text, boolean first) {
    Words w = new Words(text.strip());
    boolean reliable = true;
    if (w.starts("([") && w.text().endsWith(")")) {
      // s390, arch/s390/kernel/dumpstack.c: parentheses around a frame that need not be one.
      reliable = false;
      w = new Words(w.text().substring(1, w.text().length() - 1));
    }
    ContextMark.skip(w);
    boolean bracketed = false;
    String address = "";
    for (int n = 0; n < 2; n++) {
      String next = Address.take(w);
      if (next == null) {
        break;
      }
      bracketed = true;
      address = next;
    }
    if (w.take("? ")) {
      reliable = false;
    }
    w.blanks();
    if (w.starts("(") && bracketed || w.contains(" from ")) {
      return ArmPair.parse(w, address, first);
    }
    return one(w, address, bracketed, reliable).map(List::of).orElse(List.of());
  }

  private static Optional<Found> one(Words w, String address, boolean bracketed, boolean reliable) {
    String module = w.starts(":") ? leadingModule(w) : "";
    Symbol symbol = Symbol.take(w);
    if (symbol == null) {
      return bare(w, address, bracketed, reliable);
    }
    Tail tail = Tail.parse(w.rest(), symbol.offset() >= 0);
    boolean addressed = bracketed && !address.isEmpty() && tail != null && tail.plain();
    if (tail == null || symbol.offset() < 0 && !tail.named() && !addressed) {
      return Optional.empty();
    }
    return Optional.of(new Found(symbol.name(), symbol.offset(), symbol.size(), module.isEmpty() ? tail.module() : module,
        reliable && !tail.unreliable(), address, tail.glued()));
  }

  /** {@code :jbd2:} of RHEL 5: the module stands before the symbol. */
  private static String leadingModule(Words w) {
    int colon = w.rest().indexOf(':', 1);
    if (colon < 2 || w.rest().lastIndexOf(' ', colon) >= 0) {
      return "";
    }
    String module = w.rest().substring(1, colon);
    w.skip(colon + 1);
    return module;
  }

  /** An address that no symbol was found for: {@code 0xffffffff81234567}. */
  private static Optional<Found> bare(Words w, String address, boolean bracketed, boolean reliable) {
    String rest = w.rest();
    int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
    String word = rest.substring(0, end);
    Tail tail = word.startsWith("0x") ? Tail.parse(rest.substring(end), true) : null;
    if (tail == null || !Address.isHex(word.substring(2), 5, 16) || !tail.module().isEmpty()) {
      return Optional.empty();
    }
    String digits = word.substring(2);
    return Optional.of(new Found(word, -1, -1, "", reliable && !tail.unreliable(), bracketed && !address.isEmpty() ? address : digits, tail.glued()));
  }
}
