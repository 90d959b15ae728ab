package dstate.kernellog.stack;

import dstate.kernellog.stack.FrameLine.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * arm32: {@code [<c0014558>] (show_stack) from [<c059798c>] (dump_stack+0x7c/0xc8)}, since 5.18 {@code show_stack from
 * dump_stack_lvl+0x58/0x70}. The right of a line is the left of the next (arch/arm/kernel/traps.c, dump_backtrace_entry()).
 */
final class ArmPair {
  private ArmPair() {}

  /** @param address of the left side, already taken */
  static List<Found> parse(Words w, String address, boolean first) {
    int from = w.rest().indexOf(" from ");
    if (from < 0) {
      return List.of();
    }
    Found left = side(w.rest().substring(0, from).strip(), address);
    Words right = new Words(w.rest().substring(from + " from ".length()).strip());
    String rightAddress = Address.take(right);
    Found caller = side(right.rest(), rightAddress == null ? "" : rightAddress);
    if (left == null || caller == null || caller.offset() < 0 && address.isEmpty()) {
      return List.of();
    }
    List<Found> frames = new ArrayList<>();
    if (first) {
      frames.add(left);
    }
    frames.add(caller);
    return frames;
  }

  private static Found side(String text, String address) {
    String s = text;
    if (s.startsWith("(") && s.indexOf(')') > 0) {
      // the module, if any, stands behind or inside the parenthesis
      s = s.substring(1, s.indexOf(')')) + s.substring(s.indexOf(')') + 1);
    }
    Words w = new Words(s);
    Symbol symbol = Symbol.take(w);
    Tail tail = symbol == null ? null : Tail.parse(w.rest(), symbol.offset() >= 0);
    return tail == null ? null : new Found(symbol.name(), symbol.offset(), symbol.size(), tail.module(), true, address, tail.glued());
  }
}
