package dstate.api.model;

import java.util.List;
import java.util.Map;

/**
 * One kernel diagnostic as a grammar reads it, without place and id (see {@link Banner}).
 *
 * @param kind token of contract.md: {@code hung-task}; a plug-in may bring its own
 * @param comm as the head line has it (whole, unlike the state line's); empty: no task
 * @param pid -1: no task
 * @param tgid -1: not said
 * @param ppid -1: not said
 * @param state the kernel's letter, {@code D}; empty: no state line
 * @param seconds as the banner says; -1: none
 * @param cpu -1: not said
 * @param stack the task's own stack
 * @param stacks further stacks of the same report: owner, other CPUs
 * @param folded line numbers kept but folded on screens: raw stack words, registers
 * @param registers text of register lines; empty: none
 * @param modules the "Modules linked in" list; empty: none
 * @param taint {@code Not tainted} or the letters; empty: not said
 * @param kernel release and build; empty: not said
 * @param devices names the report itself gives away (task name, flush-MAJ:MIN), not looked up
 * @param blockers blocker lines
 * @param locks lockdep's list printed with this report
 * @param facts other lines worth keeping, by name: {@code workqueue}, {@code blocked-by}; fields of plug-ins too
 * @param damage cut, torn or glued parts of this report
 */
public record Report(
    String kind,
    String comm,
    int pid,
    int tgid,
    int ppid,
    String state,
    long seconds,
    int cpu,
    Stack stack,
    List<Stack> stacks,
    List<Long> folded,
    String registers,
    String modules,
    String taint,
    String kernel,
    List<String> devices,
    List<Blocker> blockers,
    List<HeldLocks> locks,
    Map<String, String> facts,
    List<Damage> damage)
    implements LogRecord {
  public Report {
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("a report has a kind");
    }
    stacks = List.copyOf(stacks);
    folded = List.copyOf(folded);
    devices = List.copyOf(devices);
    blockers = List.copyOf(blockers);
    locks = List.copyOf(locks);
    facts = Map.copyOf(facts);
    damage = List.copyOf(damage);
  }

  public boolean hasTask() {
    return pid >= 0;
  }

  public static Builder of(String kind) {
    return new Builder(kind);
  }

  /** Collects a report while its lines are read; every field starts absent. */
  public static final class Builder {
    private final String kind;
    public String comm = "";
    public int pid = -1;
    public int tgid = -1;
    public int ppid = -1;
    public String state = "";
    public long seconds = -1;
    public int cpu = -1;
    public Stack stack = Stack.NONE;
    public final List<Stack> stacks = new java.util.ArrayList<>();
    public final List<Long> folded = new java.util.ArrayList<>();
    public String registers = "";
    public String modules = "";
    public String taint = "";
    public String kernel = "";
    public final java.util.Set<String> devices = new java.util.LinkedHashSet<>();
    public final List<Blocker> blockers = new java.util.ArrayList<>();
    public final List<HeldLocks> locks = new java.util.ArrayList<>();
    public final Map<String, String> facts = new java.util.LinkedHashMap<>();
    public final List<Damage> damage = new java.util.ArrayList<>();

    private Builder(String kind) {
      this.kind = kind;
    }

    public Report build() {
      return new Report(kind, comm, pid, tgid, ppid, state, seconds, cpu, stack, stacks, folded, registers, modules, taint,
          kernel, List.copyOf(devices), blockers, locks, facts, damage);
    }
  }
}
