package dstate.kernellog.stack;

import java.util.Set;

/** {@code <TASK>}, {@code </IRQ>}, {@code <<EOE>>}: where a trace changes stacks. Alone on a line, on old x86 before a frame. */
public final class ContextMark {
  private static final Set<String> NAMES = Set.of(
      "TASK", "/TASK", "IRQ", "/IRQ", "NMI", "/NMI", "SOFTIRQ", "/SOFTIRQ", "EOI", "<EOE", "EOE", "#DF", "/#DF", "#DB", "/#DB", "#MC",
      "/#MC", "#VC", "/#VC", "ENTRY_TRAMPOLINE", "/ENTRY_TRAMPOLINE", "EXCEPTION", "/EXCEPTION", "ESPFIX", "IRQ stack", "SYSENTER",
      "/SYSENTER", "HARDIRQ", "/HARDIRQ", "DOUBLEFAULT", "STACKFAULT", "DEBUG", "MCE");

  private ContextMark() {}

  /** Whether {@code text} is marks and nothing else; also the rows of = and - that close a trace or name a stack. */
  public static boolean alone(String text) {
    String s = text.strip();
    if (s.startsWith("--- <") && s.endsWith(" ---") || s.length() >= 8 && s.chars().allMatch(c -> c == '=')) {
      return true;
    }
    Words w = new Words(s);
    skip(w);
    return !s.isEmpty() && w.rest().isEmpty();
  }

  /** {@code </TASK>} closes the stack of the task: what follows belongs to somebody else. */
  public static boolean closesTask(String text) {
    return text.strip().equals("</TASK>");
  }

  static void skip(Words w) {
    while (w.starts("<")) {
      String rest = w.rest();
      int close = rest.indexOf('>');
      String name = close < 0 ? "" : rest.substring(1, close);
      if (!NAMES.contains(name)) {
        return;
      }
      w.skip(rest.startsWith(">>", close) ? close + 2 : close + 1);
      w.blanks();
    }
  }
}
