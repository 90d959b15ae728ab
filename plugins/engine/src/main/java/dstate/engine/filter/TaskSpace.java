package dstate.engine.filter;

import dstate.api.model.Frame;
import dstate.api.model.Report;
import java.util.List;
import java.util.Set;

/** Whether a reported task is a kernel thread or runs a program, as far as its report says. */
final class TaskSpace {
  static final String KERNEL = "kernel";
  static final String USER = "user";

  /** rest_init() in init/main.c starts kthreadd as task 2; since 2.6.27 every kernel thread is its child. */
  private static final int KTHREADD = 2;

  /** Bottom frames of kernel threads: kernel/kthread.c; older x86 kernel_thread_helper and child_rip (before 2.6.39), s390, powerpc. */
  private static final Set<String> THREAD_BOTTOM =
      Set.of("kthread", "kernel_thread_helper", "child_rip", "kernel_thread_starter", "ret_from_kernel_thread", "ret_from_kernel_user_thread");

  /** Frames of system-call entry: arch/x86/entry (4.x), earlier arch/x86/kernel/entry_64.S, arm64 entry-common.c, powerpc, s390, riscv. */
  private static final List<String> CALL_BOTTOM = List.of(
      "entry_SYSCALL", "do_syscall_64", "system_call", "sysenter_", "ia32_sys", "entry_INT80", "do_fast_syscall_32", "do_int80_syscall",
      "el0_svc", "el0t_64_sync", "ret_fast_syscall", "tracesys", "syscall_call", "int_ret_from_sys_call", "__do_syscall", "do_trap_ecall_u");

  private TaskSpace() {}

  /** {@code kernel}, {@code user}, or empty when the report does not tell. */
  static String of(Report report) {
    if (report.pid() == KTHREADD || report.ppid() == KTHREADD) {
      return KERNEL;
    }
    String found = "";
    for (Frame frame : report.stack().frames()) {
      String symbol = frame.baseSymbol();
      if (THREAD_BOTTOM.contains(symbol)) {
        found = KERNEL;
      } else if (CALL_BOTTOM.stream().anyMatch(symbol::startsWith)) {
        found = USER;
      }
    }
    return found;
  }
}
