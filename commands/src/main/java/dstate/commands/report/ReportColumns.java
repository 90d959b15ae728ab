package dstate.commands.report;

import dstate.api.ask.Ask;
import dstate.api.ask.Scope;
import dstate.api.model.Banner;
import dstate.api.model.Certainty;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import dstate.api.model.LineRange;
import dstate.api.model.Stamp;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Facts;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.commands.clock.Clocks;
import dstate.commands.stack.FrameCells;
import dstate.commands.table.Catalogue;
import dstate.triage.group.Group;
import dstate.triage.group.Groups;
import dstate.triage.waitpoint.FrameRoles;
import dstate.triage.waitpoint.Telling;
import dstate.triage.waitpoint.Tellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of {@code reports}: for scripts as contract.md has them, for people as shell.md has them. */
public final class ReportColumns {
  public static final String SCHEMA = "dstate.report/1";

  private final Ask ask;
  private final Tellings tellings;
  private final Groups groups;

  public ReportColumns(Ask ask) {
    this.ask = ask;
    Knowledge knowledge = ask.workspace().knowledge();
    this.tellings = Tellings.in(ask.evidence(), knowledge);
    this.groups = Groups.in(ask.evidence(), knowledge);
  }

  /** @param rows all rows of the list, for short times and ages @param full with frames and text */
  public Catalogue<Episode> catalogue(List<Episode> rows, boolean full) {
    Catalogue.Builder<Episode> b = Catalogue.of(SCHEMA, Scope.REPORTS);
    people(b, rows);
    b.key("id", e -> Cell.text(e.id()));
    b.key("kind", e -> Cell.text(e.report().kind()));
    b.key("source", e -> Cell.text(e.first().source()));
    b.key("file", e -> Cell.text(e.first().file()));
    b.key("line", e -> Cell.count(e.first().line()));
    b.key("end_line", e -> Cell.count(e.first().endLine()));
    b.key("time", e -> Cell.text(e.first().stamp().wall()));
    b.key("mono", e -> Cell.data(Value.decimal(e.first().stamp().mono())));
    b.key("boot", e -> Cell.count(e.first().boot()));
    b.key("cpu", e -> Cell.count(e.report().cpu()));
    b.key("comm", e -> Cell.text(e.report().comm()));
    b.key("pid", e -> Cell.count(e.report().pid()));
    b.key("tgid", e -> Cell.count(e.report().tgid()));
    b.key("state", e -> Cell.text(e.report().state()));
    b.key("secs", e -> Cell.count(e.last().report().seconds()));
    b.key("repeat", e -> Cell.count(e.repeat()));
    b.key("first", e -> Cell.data(time(e.first().stamp())));
    b.key("last", e -> Cell.data(time(e.last().stamp())));
    b.key("top", e -> Cell.text(top(e)));
    b.key("dev", e -> Cell.data(Value.texts(e.report().devices())));
    b.key("group", e -> Cell.text(group(e).map(Group::id).orElse("")));
    b.key("same_as", e -> Cell.text(e.duplicate() ? e.first().sameAs() : ""));
    b.key("damage", e -> Cell.count(e.banners().stream().mapToLong(x -> x.report().damage().size()).sum()));
    if (full) {
      b.key("frames", e -> Cell.data(frames(e)));
      b.key("stacks", e -> Cell.data(Value.list(
          e.report().stacks().stream().map(s -> FrameCells.object(s, ask.workspace().knowledge())).toList())));
      b.key("registers", e -> Cell.text(e.report().registers()));
      b.key("modules", e -> Cell.text(e.report().modules()));
      b.key("taint", e -> Cell.text(e.report().taint()));
      b.key("text", e -> Cell.data(Value.texts(text(e))));
    }
    return b.build();
  }

  private void people(Catalogue.Builder<Episode> b, List<Episode> rows) {
    Clocks clocks = Clocks.of(ask, rows.stream().map(e -> e.first().stamp()).toList());
    b.shown(Column.left("id", "ID"), e -> Cell.text(e.id(), Style.ID));
    b.shown(Column.left("time", clocks.head()), e -> clocks.cell(e.first().stamp(), e.first().source()));
    if (!rows.isEmpty()) {
      Banner zero = rows.get(0).first();
      b.shown(Column.right("age", "AGE*").leavesAt(4), e -> age(zero, e.first()));
    }
    b.shown(Column.left("comm", "TASK").stretching(), e -> Cell.text(e.report().comm()));
    b.shown(Column.right("pid", "PID").leavesAt(5), e -> Cell.count(e.report().pid()));
    b.shown(Column.left("kind", "KIND"), e -> Cell.of(Value.text(e.report().kind()), shortKind(e.report().kind())));
    b.shown(Column.right("secs", "SECS").leavesAt(7), e -> Cell.count(e.last().report().seconds()));
    b.shown(Column.left("repeat", "REPEAT").leavesAt(8), e -> Cell.of(Value.count(e.repeat()), "x" + e.repeat()));
    b.shown(Column.left("top", "WAITS IN").stretching(), this::waitsIn);
    b.shown(Column.left("dev", "DEV").leavesAt(6),
        e -> Cell.of(Value.texts(e.report().devices()), e.report().devices().isEmpty() ? "-" : String.join(",", e.report().devices())));
    b.shown(Column.left("group", "GRP").leavesAt(9), e -> Cell.text(group(e).map(Group::id).orElse(""), Style.ID));
  }

  private static Cell age(Banner zero, Banner banner) {
    return Clocks.between(zero, banner).filter(n -> n >= 1_000_000_000L)
        .map(n -> Cell.of(new Value.Int(n / 1_000_000_000L), Clocks.age(n))).orElse(Cell.ABSENT);
  }

  /** The telling frame, with {@code ?} where the choice is a guess. */
  Cell waitsIn(Episode e) {
    Telling telling = tellings.of(e);
    if (telling.frame().isEmpty()) {
      return Cell.of(Value.ABSENT, Text.of(telling.rule().replace('-', ' '), Style.DIM));
    }
    boolean guess = telling.certainty() == Certainty.GUESS;
    return Cell.of(Value.text(top(e)), Text.of(top(e), Style.SYMBOL).plus(guess ? " ?" : "", Style.GUESS));
  }

  public Telling telling(Episode e) {
    return tellings.of(e);
  }

  /** Symbol of the telling frame; empty: none. */
  public String top(Episode e) {
    return tellings.of(e).top();
  }

  public Optional<Group> group(Episode e) {
    return groups.groupOf(e.id());
  }

  /** The row of one report as an object. */
  public Facts facts(Episode e) {
    Facts.Builder facts = Facts.of(SCHEMA);
    catalogue(List.of(e), true).script().forEach(c -> facts.data(c.column().name(), c.cell().apply(e).value()));
    return facts.build();
  }

  /** {@code hung} for the kind this product is about, others in full. */
  public static String shortKind(String kind) {
    return kind.equals("hung-task") ? "hung" : kind;
  }

  /** Wall clock as the source gives it, else the kernel's. */
  public static Value time(Stamp stamp) {
    return stamp.hasWall() ? Value.text(stamp.wall()) : Value.decimal(stamp.mono());
  }

  private Value frames(Episode e) {
    return Value.list(FrameRoles.of(e.report().stack(), ask.workspace().knowledge()).stream().map(FrameCells::object).toList());
  }

  private List<String> text(Episode e) {
    List<String> text = new ArrayList<>();
    for (LineRange range : e.first().lines()) {
      ask.evidence().lines().range(e.first().source(), range.first(), range.last()).forEach(l -> text.add(l.raw().text()));
    }
    return text;
  }
}
