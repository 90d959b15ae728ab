package dstate.kernellog.head;

import dstate.api.model.Stack;
import dstate.kernellog.stack.FrameList;

/** A stack of a report while its lines are read. */
final class OpenStack {
  final String title;
  final FrameList frames = new FrameList();
  String comm;
  int pid;
  int cpu;
  /** Frames that follow are not its own: its end was seen. */
  boolean closed;
  /** The user's registers have begun: no frame follows them. */
  boolean registers;

  OpenStack(String title, String comm, int pid, int cpu) {
    this.title = title;
    this.comm = comm;
    this.pid = pid;
    this.cpu = cpu;
  }

  /** {@code CPU: 1 UID: 0 PID: 585 Comm: khungtaskd Not tainted 4.15.0 #3}; the comm may hold blanks. */
  void identify(String s, int commAt) {
    cpu = HungTaskHead.number(s.substring("CPU: ".length()).split(" ", 2)[0], 9);
    int pidAt = s.indexOf("PID: ");
    pid = pidAt < 0 ? -1 : HungTaskHead.number(s.substring(pidAt + "PID: ".length()).split(" ", 2)[0], 10);
    String name = s.substring(commAt + " Comm: ".length());
    for (String end : new String[] {" Not tainted", " Tainted:", " Kdump:"}) {
      name = name.contains(end) ? name.substring(0, name.indexOf(end)) : name;
    }
    comm = name;
  }

  Stack stack() {
    return frames.stack(title, comm, pid, cpu);
  }
}
