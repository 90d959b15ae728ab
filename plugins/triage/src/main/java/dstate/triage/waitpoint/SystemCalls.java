package dstate.triage.waitpoint;

import java.util.List;

/** Recognises the function of a system call by its name. */
public final class SystemCalls {
  // "SyS_" since 3.10 (include/linux/syscalls.h, __SYSCALL_DEFINEx), "__x64_sys_" and its kin since 4.17. Longest first.
  private static final List<String> PREFIXES = List.of(
      "__ia32_compat_sys_", "__x64_sys_", "__ia32_sys_", "__arm64_sys_", "__se_sys_", "__do_sys_", "compat_sys_", "ksys_", "SyS_",
      "sys_");

  private SystemCalls() {}

  /** {@code fsync} of {@code __x64_sys_fsync}; empty for any other function. */
  public static String name(String symbol) {
    for (String prefix : PREFIXES) {
      if (symbol.startsWith(prefix) && symbol.length() > prefix.length()) {
        return symbol.substring(prefix.length());
      }
    }
    return "";
  }
}
