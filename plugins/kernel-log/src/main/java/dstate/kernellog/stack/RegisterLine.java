package dstate.kernellog.stack;

import java.util.List;
import java.util.Optional;

/** Lines of registers, and the one among them that names a function: where the program counter stood. */
public final class RegisterLine {
  /** First words of register lines: x86, arm64, arm32, ppc, s390, riscv, mips. */
  private static final List<String> NAMES = List.of(
      "RIP:", "RSP:", "RAX:", "RBX:", "RCX:", "RDX:", "RSI:", "RDI:", "RBP:", "R08:", "R8 :", "R09:", "R10:", "R11:", "R12:", "R13:",
      "R14:", "R15:", "FS:", "GS:", "CS:", "DS:", "ES:", "CR0:", "CR2:", "DR0:", "DR3:", "DR6:", "PKRU:", "Code:", "EIP:", "EIP is at",
      "EAX:", "ESI:", "ESP:", "EFLAGS:", "ORIG_RAX:", "pc :", "PC is at", "lr :", "LR is at", "sp :", "pstate:", "x0 :", "x1 :", "x2 :",
      "x3 :", "x5 :", "x6 :", "x8 :", "x9 :", "x10:", "x11:", "x12:", "x13:", "x14:", "x15:", "x16:", "x17:", "x18:", "x19:", "x20:",
      "x21:", "x22:", "x23:", "x24:", "x25:", "x26:", "x27:", "x28:", "x29:", "pmr_save:", "r10:", "r9 :", "r7 :", "r6 :", "r5 :", "r4 :",
      "r3 :", "r2 :", "r1 :", "r0 :", "Flags:", "Control:", "Exception stack(", "NIP:", "NIP [", "LR [", "LR =", "REGS:", "MSR:", "CFAR:",
      "DAR:", "GPR", "CTR:", "Krnl PSW", "Krnl GPRS", "Krnl Code", "User PSW", "User GPRS", "epc :", "epc:", "epc   :", "ra :", "gp :", "tp :",
      "t0 :", "s0 :", "a0 :", "a1 :", "a2 :", "a3 :", "a5 :", "a6 :", "s2 :", "s3 :", "s5 :", "s8 :", "s11:", "t5 :", "status:",
      "--- interrupt:", "--- Exception:", "--- syscall:", "$ 0", "$ 4", "$ 8", "$12", "$16", "$20", "$24", "$28", "Hi    :", "Lo    :", "ra    :", "Status:",
      "Cause :", "BadVA :", "PrId  :");

  /** What stands before the symbol of a program counter line. */
  private static final List<String> COUNTERS = List.of(
      "RIP:", "EIP is at", "EIP:", "pc :", "PC is at", "NIP [", "epc :", "epc   :", "epc:", "Krnl PSW");

  private RegisterLine() {}

  public static boolean is(String text) {
    String s = text.strip();
    for (String name : NAMES) {
      if (s.startsWith(name)) {
        return true;
      }
    }
    // arm32 prints saved registers between frames: " r7:df912310 r6:df912140"; its exception stack as "7ec0: 00000573 ..."
    int colon = s.indexOf(':');
    return colon > 1 && colon < 5
        && (s.charAt(0) == 'r' && Address.isHex(s.substring(colon + 1).split(" ", 2)[0], 8, 8) || colon == 4 && Address.isHex(s.substring(0, 4), 4, 4) && RawWords.is(s.substring(5)));
  }

  /** The user program's counter: selector 0x33, or 0x23 of a 32-bit program (arch/x86/include/asm/segment.h). The kernel stack ends here. */
  public static boolean userMode(String text) {
    String s = text.strip();
    return s.startsWith("RIP: 0033:") || s.startsWith("RIP: 0023:") || s.startsWith("RIP: 002b:") || s.startsWith("EIP: 0073:");
  }

  /** The function of a program counter line of the kernel. */
  public static Optional<FrameLine.Found> counter(String text) {
    String s = text.strip();
    if (userMode(s)) {
      return Optional.empty();
    }
    for (String name : COUNTERS) {
      if (s.startsWith(name)) {
        return symbol(new Words(s.substring(name.length()).strip()), name);
      }
    }
    return Optional.empty();
  }

  private static Optional<FrameLine.Found> symbol(Words w, String name) {
    if (name.equals("Krnl PSW") || name.equals("NIP [")) {
      int open = name.equals("NIP [") ? w.rest().indexOf(']') : w.rest().indexOf('(');
      if (open < 0) {
        return Optional.empty();
      }
      w.skip(open + 1);
      w.blanks();
    }
    int colon = w.rest().indexOf(':');
    if (colon == 4 && Address.isHex(w.rest().substring(0, 4), 4, 4)) {
      w.skip(5);
    }
    String address = "";
    for (int n = 0; n < 2; n++) {
      String next = Address.take(w);
      address = next == null ? address : next;
    }
    Symbol symbol = Symbol.take(w);
    if (symbol == null || symbol.offset() < 0 && !w.rest().contains("[inline]")) {
      return Optional.empty();
    }
    String rest = w.rest();
    int close = rest.startsWith(" [") ? rest.indexOf(']') : -1;
    Tail tail = close < 0 ? null : Tail.parse(rest.substring(0, close + 1), true);
    return Optional.of(new FrameLine.Found(symbol.name(), symbol.offset(), symbol.size(), tail == null ? "" : tail.module(), true, address, false));
  }
}
