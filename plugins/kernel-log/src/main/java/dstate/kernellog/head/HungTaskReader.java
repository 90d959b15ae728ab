package dstate.kernellog.head;

import dstate.api.model.Damage;
import dstate.api.model.Line;
import dstate.api.model.Report;
import dstate.api.spi.LineCursor;
import dstate.kernellog.context.ContextCursor;
import dstate.kernellog.lock.LockLines;
import dstate.kernellog.stack.ContextMark;
import dstate.kernellog.stack.FrameLine;
import dstate.kernellog.stack.RawWords;
import dstate.kernellog.stack.RegisterLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one hung-task report from its head on.
 *
 * <p>The order is head, taint, hint, state line, facts, raw words, trace, user registers, then blocker, owner's stack, locks,
 * backtraces of CPUs, panic. Every part may be absent; lines of others may stand between. A line that fits nowhere is left to
 * others, and more than three of them in a row end the report.
 */
final class HungTaskReader {
  static final String HINT = "\"echo 0 > /proc/sys/kernel/hung_task";
  private static final int MOST_UNKNOWN = 3;
  /** How far the state line is looked for when another context prints into the head. */
  private static final int NEAR = 60;
  private static final int MOST_REGISTERS = 200;
  /** Beyond this a report is shredded, and more places say no more. */
  private static final int MOST_DAMAGE = 100;
  /** A record has about 1 KiB; "Modules linked in:" is the one long line, continued over several records. */
  private static final int LONGEST_LINE = 16 * 1024;

  /** What begins something else, whatever it is: the report ends before it. */
  private static final List<String> OTHERS = List.of(
      "sysrq:", "SysRq :", "BUG:", "WARNING:", "------------[ cut here", "watchdog:", "NMI watchdog:", "rcu: INFO:", "INFO: rcu", "Oops",
      "general protection fault", "Unable to handle", "Internal error:", "Linux version ", "FAULT_INJECTION:", "kernel BUG at",
      "Future hung task reports are suppressed", "-- Boot ", "-- Reboot --");

  private enum Taken { OWN, AWAY, UNKNOWN, END }

  private final HungTaskHead head;
  private final ContextCursor lines;
  private final DeviceNames devices;
  private final Report.Builder report = Report.of(HungTaskGrammar.KIND);
  private final List<OpenStack> stacks = new ArrayList<>();
  private final LockLines locks = new LockLines();
  private final List<String> registers = new ArrayList<>();
  private final boolean stateAhead;
  private boolean stateSeen;
  private boolean hintSeen;
  private String cutState = "";
  private long foreign;
  private long firstForeign;

  HungTaskReader(HungTaskHead head, LineCursor cursor, DeviceNames devices) {
    this.head = head;
    this.devices = devices;
    this.lines = new ContextCursor(cursor);
    this.stateAhead = stateAhead();
    stacks.add(new OpenStack("Call Trace", head.comm(), head.pid(), -1));
  }

  Report read() {
    report.comm = head.comm();
    report.pid = head.pid();
    report.seconds = head.seconds();
    devices.ofTask(head.comm().strip()).ifPresent(report.devices::add);
    glued(lines.line(), !head.rest().isBlank());
    int unknown = 0;
    while (lines.next() && unknown <= MOST_UNKNOWN) {
      String text = text(lines.line());
      if (text.isEmpty()) {
        continue;
      }
      dropped(lines.line());
      Taken taken = take(lines.line(), text);
      if (taken == Taken.END) {
        break;
      }
      unknown = taken == Taken.UNKNOWN ? unknown + 1 : 0;
      if (taken == Taken.OWN) {
        lines.own();
      }
    }
    return finish();
  }

  private Report finish() {
    report.stack = stacks.get(0).stack();
    stacks.stream().skip(1).filter(s -> !s.frames.isEmpty() || s.pid >= 0).map(OpenStack::stack).forEach(report.stacks::add);
    report.registers = String.join("\n", registers);
    report.locks.addAll(locks.owners());
    if (!stateSeen && stacks.get(0).frames.isEmpty()) {
      damage("no state line and no stack follow the head");
    } else if (stacks.get(0).frames.isEmpty()) {
      damage("no frame follows the state line");
    }
    if (foreign > 0) {
      report.damage.add(new Damage(firstForeign, -1, foreign == 1 ? "a line of another context stands between head and state line"
          : foreign + " lines of another context stand between head and state line"));
    }
    return report.build();
  }

  private Taken take(Line line, String s) {
    if (HungTaskHead.mayBe(s) || OTHERS.stream().anyMatch(s::startsWith)) {
      return Taken.END;
    }
    if (s.contains("** replaying previous printk message **")) {
      current().frames.drop(line.number() - 1);
      damage("a message was printed twice");
      return Taken.OWN;
    }
    return stateSeen || stacks.size() > 1 || !current().frames.isEmpty() ? body(line, s) : beforeState(line, s);
  }

  /** Lines between the head and the state line; another context's stack may be printed into them. */
  private Taken beforeState(Line line, String s) {
    Optional<TaintLine> taint = report.taint.isEmpty() ? TaintLine.parse(s) : Optional.empty();
    if (taint.isPresent()) {
      report.taint = taint.get().taint();
      report.kernel = taint.get().kernel();
      return Taken.OWN;
    }
    if (s.startsWith(HINT) && !hintSeen) {
      hintSeen = true;
      return Taken.OWN;
    }
    if (s.startsWith("Blocked by ")) {
      report.facts.put("blocked-by", s.substring("Blocked by ".length()).replaceAll("\\.$", ""));
      return Taken.OWN;
    }
    Optional<StateLine> state = state(s);
    if (state.isPresent() && state.get().isOf(head.comm(), head.pid())) {
      stateSeen = true;
      fill(state.get());
      return Taken.OWN;
    }
    if (cutState(s)) {
      return Taken.OWN;
    }
    if (stateAhead) {
      firstForeign = foreign == 0 ? line.number() : firstForeign;
      foreign++;
      return Taken.AWAY;
    }
    return state.isPresent() ? Taken.END : body(line, s);
  }

  private Taken body(Line line, String s) {
    OpenStack stack = current();
    Optional<StateLine> state = state(s);
    if (state.isPresent()) {
      return owner(state.get());
    }
    if (!stack.closed) {
      Taken taken = trace(line, s, stack);
      if (taken != Taken.UNKNOWN) {
        return taken;
      }
    } else if (ContextMark.alone(s)) {
      return Taken.OWN;
    }
    return after(line, s);
  }

  /** What stands between a state line and the end of its stack. */
  private Taken trace(Line line, String s, OpenStack stack) {
    if (fact(s)) {
      return Taken.OWN;
    }
    if (callTrace(s)) {
      // A second trace without a state line of its own is somebody else's.
      boolean second = !stack.frames.isEmpty() && stack.pid == head.pid();
      return second ? Taken.END : Taken.OWN;
    }
    if (ContextMark.alone(s)) {
      stack.closed = ContextMark.closesTask(s);
      return Taken.OWN;
    }
    if (RawWords.is(s)) {
      report.folded.add(line.number());
      return Taken.OWN;
    }
    if (RegisterLine.is(s)) {
      return register(line, s, stack);
    }
    if (stack.registers) {
      return Taken.UNKNOWN;
    }
    List<FrameLine.Found> found = FrameLine.parse(s, stack.frames.isEmpty());
    for (FrameLine.Found frame : found) {
      stack.frames.add(frame, "", line.number());
      glued(line, frame.glued());
    }
    return found.isEmpty() ? Taken.UNKNOWN : Taken.OWN;
  }

  private Taken register(Line line, String s, OpenStack stack) {
    Optional<FrameLine.Found> counter = stack.registers ? Optional.empty() : RegisterLine.counter(s);
    if (counter.isPresent()) {
      stack.frames.add(counter.get(), "rip", line.number());
      return Taken.OWN;
    }
    stack.registers |= RegisterLine.userMode(s);
    report.folded.add(line.number());
    if (registers.size() < MOST_REGISTERS) {
      registers.add(s);
    }
    return Taken.OWN;
  }

  /** What follows a whole stack: blocker, locks, other CPUs, panic. */
  private Taken after(Line line, String s) {
    Optional<BlockerLine> blocker = BlockerLine.parse(s, line.number());
    if (blocker.isPresent()) {
      boolean own = blocker.get().pid() == head.pid();
      if (own) {
        report.blockers.add(blocker.get().blocker());
        current().closed = true;
      }
      return own ? Taken.OWN : Taken.UNKNOWN;
    }
    if (locks.take(s, line.number())) {
      current().closed = true;
      return Taken.OWN;
    }
    if (s.startsWith("INFO: lockdep is turned off")) {
      return Taken.OWN;
    }
    if (s.startsWith("Sending NMI from CPU") || s.startsWith("sending NMI to")) {
      current().closed = true;
      lines.withOtherCpus();
      return Taken.OWN;
    }
    return otherCpu(line, s);
  }

  private Taken otherCpu(Line line, String s) {
    String backtrace = "NMI backtrace for cpu ";
    if (s.startsWith(backtrace)) {
      lines.withOtherCpus();
      String cpu = s.substring(backtrace.length()).split("[^0-9]", 2)[0];
      stacks.add(new OpenStack(backtrace + cpu, "", -1, HungTaskHead.number(cpu, 9)));
      current().closed = s.contains(" skipped");
      return Taken.OWN;
    }
    if (s.startsWith("Kernel panic - not syncing: ")) {
      report.facts.put("panic", s.substring("Kernel panic - not syncing: ".length()));
      stacks.add(new OpenStack("Kernel panic", "", -1, -1));
      return Taken.OWN;
    }
    if (stacks.size() > 1 && !current().closed) {
      int comm = s.indexOf(" Comm: ");
      if (s.startsWith("CPU: ") && comm > 0) {
        current().identify(s, comm);
        return Taken.OWN;
      }
      if (s.startsWith("Modules linked in:")) {
        report.modules = s.substring("Modules linked in:".length()).strip();
        return Taken.OWN;
      }
      if (s.startsWith("Hardware name:") || s.startsWith("Tainted: [") || s.startsWith("irq event stamp:") || s.startsWith("Kernel Offset:")) {
        return Taken.OWN;
      }
    }
    return s.startsWith("---[ end Kernel panic") || s.startsWith("Rebooting in ") || s.startsWith("<Same stack as pid ") ? Taken.OWN : Taken.UNKNOWN;
  }

  /** A state line without a head: the stack of the blocker's owner, or the begin of somebody's task list. */
  private Taken owner(StateLine state) {
    boolean named = report.blockers.stream().anyMatch(b -> b.ownerPid() == state.pid());
    if (!named || stacks.size() > report.blockers.size()) {
      return Taken.END;
    }
    stacks.add(new OpenStack("owner", state.comm(), state.pid(), -1));
    report.facts.put("owner-state", state.state());
    return Taken.OWN;
  }

  private void fill(StateLine state) {
    report.state = state.state();
    report.tgid = state.tgid();
    report.ppid = state.ppid();
    state.more().forEach((key, value) -> report.facts.put(key.equals("stack") ? "stack-free" : key, value));
  }

  private boolean fact(String s) {
    String name = s.startsWith("Workqueue: ") ? "workqueue" : s.startsWith("Stopper: ") ? "stopper" : s.startsWith("Sched_ext: ") ? "sched-ext" : "";
    if (name.isEmpty()) {
      return false;
    }
    String value = s.substring(s.indexOf(':') + 1).strip();
    if (stacks.size() == 1) {
      report.facts.put(name, value);
      devices.ofWork(value).ifPresent(report.devices::add);
    }
    return true;
  }

  /** x86, ppc, s390 {@code Call Trace:}; arm64 {@code Call trace:}; old arm32 {@code Backtrace:}. */
  private static boolean callTrace(String s) {
    return s.startsWith("Call Trace:") || s.startsWith("Call trace:") || s.startsWith("Backtrace:") || s.startsWith("(stack is not available)");
  }

  private boolean stateAhead() {
    for (int n = 1; n <= NEAR; n++) {
      Optional<Line> line = lines.peek(n);
      String text = line.map(HungTaskReader::text).orElse("");
      if (line.isEmpty() || HungTaskHead.mayBe(text)) {
        return false;
      }
      if (lines.belongs(line.get().stamp()) && stateOf(text, head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} is the state line of the head's task, or the second half of one whose comm holds a newline. */
  static boolean stateOf(String text, HungTaskHead head) {
    return StateLine.parse(text).map(s -> s.isOf(head.comm(), head.pid())).orElse(false)
        || head.comm().contains("\n") && text.contains(" state:") && text.contains("pid:" + head.pid() + " ");
  }

  /** The message without blanks at its ends; of a longer line than the kernel can print, its beginning. */
  static String text(Line line) {
    return line.text().slice(0, Math.min(line.text().length(), LONGEST_LINE)).text().strip();
  }

  private Optional<StateLine> state(String s) {
    boolean secondHalf = !cutState.isEmpty() && s.contains("state:");
    Optional<StateLine> state = StateLine.parse(secondHalf ? cutState + "\n" + s : s);
    cutState = secondHalf ? "" : cutState;
    return state;
  }

  private boolean cutState(String s) {
    boolean cut = s.startsWith("task:") && !s.contains("state:") && head.comm().contains("\n");
    cutState = cut ? s : cutState;
    return cut;
  }

  private void dropped(Line line) {
    int at = line.raw().indexOf(" printk messages dropped **", 0);
    if (at >= 0) {
      damage("printk messages were dropped inside the report");
    }
  }

  private void glued(Line line, boolean glued) {
    if (glued) {
      damage(line, "another line begins in the middle of this one");
    }
  }

  private void damage(String what) {
    damage(lines.line(), what);
  }

  private void damage(Line line, String what) {
    if (report.damage.size() < MOST_DAMAGE) {
      report.damage.add(new Damage(line.number(), -1, what));
    }
  }

  private OpenStack current() {
    return stacks.get(stacks.size() - 1);
  }
}
