package dstate.api.model;

/**
 * One frame, innermost first in its stack.
 *
 * @param n its number in the stack, from 0; unreliable frames count
 * @param symbol full name with compiler-clone suffix ({@code foo.isra.0}); the address as text when there is no name
 * @param offset bytes into the symbol; -1: not given
 * @param size size of the symbol in bytes; -1: not given
 * @param module module name without brackets, flags and build id; empty: none
 * @param reliable false for a {@code ?} frame: found on the stack, not by unwinding
 * @param address as printed, without {@code 0x} and brackets; empty: none or scrubbed
 * @param role {@code rip} for the symbol of a register line; else empty
 * @param line number of the source line it stands on
 */
public record Frame(
    int n, String symbol, long offset, long size, String module, boolean reliable, String address, String role, long line) {

  /** Symbol without compiler-clone suffixes and a leading dot: the name that wait points and groups compare. */
  public String baseSymbol() {
    int from = symbol.startsWith(".") ? 1 : 0;
    int dot = symbol.indexOf('.', from);
    return dot < 0 ? symbol.substring(from) : symbol.substring(from, dot);
  }

  /** {@code symbol+0xoff/0xsize [module]} as the kernel prints it; what is absent is left out. */
  public String asText() {
    StringBuilder b = new StringBuilder(symbol);
    if (offset >= 0) {
      b.append("+0x").append(Long.toHexString(offset));
    }
    if (size >= 0) {
      b.append("/0x").append(Long.toHexString(size));
    }
    if (!module.isEmpty()) {
      b.append(" [").append(module).append(']');
    }
    return b.toString();
  }
}
