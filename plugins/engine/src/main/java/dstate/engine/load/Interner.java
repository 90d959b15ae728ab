package dstate.engine.load;

import dstate.api.model.Frame;
import dstate.api.model.Report;
import dstate.api.model.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps equal texts of the reports of a source once: the same few symbols stand in every stack. */
final class Interner {
  private final Map<String, String> texts = new HashMap<>();

  Report intern(Report r) {
    return new Report(one(r.kind()), one(r.comm()), r.pid(), r.tgid(), r.ppid(), one(r.state()), r.seconds(), r.cpu(), stack(r.stack()),
        r.stacks().isEmpty() ? List.of() : r.stacks().stream().map(this::stack).toList(), r.folded(), one(r.registers()), one(r.modules()),
        one(r.taint()), one(r.kernel()), r.devices(), r.blockers(), r.locks(), r.facts(), r.damage());
  }

  private Stack stack(Stack s) {
    if (s.frames().isEmpty()) {
      return s;
    }
    Frame[] frames = new Frame[s.frames().size()];
    for (int i = 0; i < frames.length; i++) {
      Frame f = s.frames().get(i);
      frames[i] = new Frame(f.n(), one(f.symbol()), f.offset(), f.size(), one(f.module()), f.reliable(), one(f.address()), one(f.role()), f.line());
    }
    return new Stack(one(s.title()), one(s.comm()), s.pid(), s.cpu(), List.of(frames));
  }

  private String one(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
