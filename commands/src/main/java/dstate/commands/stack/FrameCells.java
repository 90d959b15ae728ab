package dstate.commands.stack;

import dstate.api.model.Frame;
import dstate.api.model.Stack;
import dstate.api.model.Knowledge;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.table.Catalogue;
import dstate.triage.waitpoint.FrameRole;
import dstate.triage.waitpoint.FrameRoles;

/** A frame for scripts (contract.md, "a frame") and for people; the one place of both. */
public final class FrameCells {
  public static final String SCHEMA = "dstate.frame/1";

  private FrameCells() {}

  /** The columns of a table of frames; {@code current} is the number of the selected frame, -1: none. */
  static Catalogue<FrameRole> catalogue(int current) {
    Catalogue.Builder<FrameRole> b = Catalogue.of(SCHEMA);
    b.shown(Column.left("frame", "FRAME"), r -> Cell.of(Value.count(r.frame().n()), number(r, r.frame().n() == current)));
    b.shown(Column.left("at", "SYMBOL"), r -> Cell.of(Value.text(r.frame().asText()), symbol(r.frame())));
    b.shown(Column.left("words", "SAYS").leavesAt(1).stretching(), r -> Cell.of(Value.text(r.words()), words(r)));
    b.key("n", r -> Cell.count(r.frame().n()));
    b.key("symbol", r -> Cell.text(r.frame().symbol()));
    b.key("offset", r -> Cell.count(r.frame().offset()));
    b.key("size", r -> Cell.count(r.frame().size()));
    b.key("module", r -> Cell.text(r.frame().module()));
    b.key("reliable", r -> Cell.data(new Value.Bool(r.frame().reliable())));
    b.key("addr", r -> Cell.text(r.frame().address()));
    b.key("role", r -> Cell.text(r.role()));
    b.key("waits_for", r -> Cell.text(r.waitsFor()));
    return b.build();
  }

  /** One frame as a nested object. */
  public static Value.Obj object(FrameRole r) {
    Value.ObjBuilder b = Value.object();
    catalogue(-1).script().forEach(c -> b.put(c.column().name(), c.cell().apply(r).value()));
    return b.build();
  }

  /** A further stack of a report: {@code {title, comm, pid, cpu, frames[]}}. */
  public static Value.Obj object(Stack stack, Knowledge knowledge) {
    return Value.object()
        .put("title", Value.text(stack.title()))
        .put("comm", Value.text(stack.comm()))
        .put("pid", Value.count(stack.pid()))
        .put("cpu", Value.count(stack.cpu()))
        .put("frames", Value.list(FrameRoles.of(stack, knowledge).stream().map(FrameCells::object).toList()))
        .build();
  }

  /** {@code => #2 } for the selected frame, else {@code    #2 }. */
  static Text number(FrameRole r, boolean current) {
    return Text.of(current ? "=> " : "   ", Style.STRONG).plus("#" + r.frame().n(), Style.ID);
  }

  /** {@code ? symbol+0x1/0x2 [module]}, the mark only for what was found on the stack and not by unwinding. */
  public static Text symbol(Frame frame) {
    return Text.of(frame.reliable() ? "" : "? ", Style.DOUBT).plus(frame.asText(), frame.reliable() ? Style.SYMBOL : Style.DIM);
  }

  /** What a frame says, with {@code <- here} at the telling one. */
  public static Text says(FrameRole r) {
    return r.telling() ? words(r).plus("  <- here", Style.STRONG) : words(r);
  }

  private static Text words(FrameRole r) {
    return Text.of(r.words(), r.telling() ? Style.BAD : Style.DIM);
  }
}
