package dstate.commands.open;

import dstate.api.ask.Scope;
import dstate.api.model.Damage;
import dstate.api.model.Source;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.table.Catalogue;
import dstate.commands.table.Foot;
import java.util.Locale;

/** The columns of {@code sources}, also for {@code open} and exports. */
public final class SourceColumns {
  private SourceColumns() {}

  public static Catalogue<Source> catalogue() {
    return Catalogue.<Source>of("dstate.source/1", Scope.SOURCES)
        .shown(Column.left("id", "ID"), s -> Cell.text(s.id(), Style.ID))
        .shown(Column.left("file", "FILE").keepingTail(), s -> Cell.text(s.file()))
        .shown(Column.left("format", "FORMAT"), s -> Cell.text(s.format(), s.recognised() ? Style.PLAIN : Style.DOUBT))
        .shown(Column.right("lines", "LINES"), s -> Cell.of(Value.count(s.lines()), Foot.number(s.lines())))
        .shown(Column.right("report_lines", "IN REPORTS").leavesAt(3),
            s -> Cell.of(Value.count(s.owned().report()), Foot.number(s.owned().report())))
        .shown(Column.right("boots", "BOOTS").leavesAt(2), s -> Cell.count(s.boots()))
        .shown(Column.left("clock", "CLOCK").leavesAt(4), s -> Cell.text(s.clock()))
        .shown(Column.left("state", "STATE").leavesAt(1), s -> Cell.text(s.state().name().toLowerCase(Locale.ROOT),
            s.state() == Source.State.CUT ? Style.DOUBT : Style.PLAIN))
        .shown(Column.left("damage", "DAMAGE"), s -> Cell.of(damage(s), s.damage().isEmpty() ? "-" : s.damage().size() + " !"))
        .key("id", s -> Cell.text(s.id()))
        .key("file", s -> Cell.text(s.file()))
        .key("format", s -> Cell.text(s.format()))
        .key("lines", s -> Cell.count(s.lines()))
        .key("owned", s -> Cell.data(Value.object()
            .put("report", Value.count(s.owned().report())).put("evidence", Value.count(s.owned().evidence()))
            .put("marker", Value.count(s.owned().marker())).put("other", Value.count(s.owned().other())).build()))
        .key("events", s -> Cell.count(0))
        .key("lost", s -> Cell.count(s.lost()))
        .key("boots", s -> Cell.count(s.boots()))
        .key("clock", s -> Cell.text(s.clock()))
        .key("damage", s -> Cell.data(damage(s)))
        .build();
  }

  static Value damage(Source s) {
    return Value.list(s.damage().stream().map(SourceColumns::damage).toList());
  }

  private static Value.Obj damage(Damage d) {
    Value.ObjBuilder b = Value.object();
    if (d.line() > 0) {
      b.put("line", new Value.Int(d.line()));
    } else {
      b.put("offset", Value.count(d.offset()));
    }
    return b.put("what", Value.text(d.what())).build();
  }

  /** {@code a:120} or {@code a:@8192}. */
  static Text place(Source s, Damage d) {
    return Text.of(s.id() + ":" + (d.line() > 0 ? Long.toString(d.line()) : "@" + d.offset()), Style.ID);
  }
}
