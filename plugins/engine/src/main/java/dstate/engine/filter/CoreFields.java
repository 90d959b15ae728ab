package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.FieldDef.Type;
import dstate.api.ask.Scope;
import dstate.api.model.Citation;
import dstate.api.model.Line;
import dstate.api.model.Note;
import dstate.api.model.Source;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The engine's own fields, by the names of shell.md 3.5 and the JSON keys of contract.md section 3. Fields of reports also
 * work where rows belong to reports: tasks, lines, notes, sources.
 */
public final class CoreFields {
  private CoreFields() {}

  public static List<FieldDef> all() {
    List<FieldDef> all = new ArrayList<>(ReportFields.all());
    all.addAll(tasks());
    all.addAll(log());
    all.addAll(notes());
    all.addAll(sources());
    return List.copyOf(all);
  }

  private static List<FieldDef> tasks() {
    return List.of(
        task("id", Type.ID, "T103, T103.b2 where the pid occurs in several boots", t -> text(t.id())),
        task("task", Type.ID, "pid, comm, comm:pid or id", t -> List.of(t.comm(), String.valueOf(t.pid()), t.comm() + ":" + t.pid(), t.id())),
        task("comm", Type.TEXT, "name of the task", t -> text(t.comm())),
        task("pid", Type.NUMBER, "process id", t -> count(t.pid())),
        task("tgid", Type.NUMBER, "thread group", t -> count(t.tgid())),
        task("boot", Type.NUMBER, "boot, counted from 1 in its source", t -> count(t.boot())),
        task("state", Type.ID, "state letter of the latest report: D (UN) R (RU) S (IN) Z (ZO)", t -> text(t.state())),
        task("blocked", Type.DURATION, "how long, by the latest report", t -> seconds(t.blockedSeconds())),
        task("reports", Type.ID, "ids of its reports", t -> List.copyOf(t.episodes())),
        task("repeat", Type.NUMBER, "how many reports it has", t -> count(t.episodes().size())),
        task("src", Type.ID, "sources that name it", t -> List.copyOf(t.sources())),
        task("sources", Type.ID, "sources that name it", t -> List.copyOf(t.sources())));
  }

  private static List<FieldDef> log() {
    return List.of(
        log("text", Type.TEXT, "the message without its prefix", (l, e) -> List.of(l.text().text())),
        log("time", Type.TIME, "time stamp: 14:53..14:56, an ISO date, R3-10s..R3+2m, -5m.. from the end", (l, e) -> stamp(l.stamp())),
        log("mono", Type.DURATION, "seconds of the kernel's clock", (l, e) -> mono(l.stamp())),
        log("line", Type.NUMBER, "line number, from 1", (l, e) -> count(l.number())),
        log("src", Type.ID, "source: a, b", (l, e) -> text(l.source())),
        log("source", Type.ID, "source: a, b", (l, e) -> text(l.source())),
        log("file", Type.TEXT, "path as given", (l, e) -> e.source(l.source()).map(s -> text(s.file())).orElse(List.of())),
        log("boot", Type.NUMBER, "boot, counted from 1; 0 the newest, -1 the one before", (l, e) -> count(e.bootOf(l.source(), l.number()))),
        log("level", Type.NUMBER, "syslog level 0 to 7, or its name: err, warn", (l, e) -> count(l.stamp().level())),
        log("caller", Type.TEXT, "caller that printk names: T123, C5", (l, e) -> text(l.stamp().caller())));
  }

  private static List<FieldDef> notes() {
    return List.of(
        note("id", Type.ID, "N8", n -> text(n.id())),
        note("about", Type.TEXT, "what it is about, as typed: R3, T103, a:123", n -> text(n.about())),
        note("status", Type.SYMBOL, "open, confirmed, ruled-out", n -> text(n.status().word())),
        note("who", Type.TEXT, "author", n -> text(n.who())),
        note("when", Type.TIME, "when it was written", n -> written(n.when())),
        note("time", Type.TIME, "when it was written", n -> written(n.when())),
        note("text", Type.TEXT, "what it says", n -> text(n.text())),
        note("note", Type.TEXT, "what it says", n -> text(n.text())),
        note("tag", Type.SYMBOL, "words of its text that start with #", n -> tags(n.text())),
        note("src", Type.ID, "sources of cited lines", n -> cited(n, Citation::source)),
        note("file", Type.TEXT, "files of cited lines", n -> cited(n, Citation::file)),
        note("line", Type.NUMBER, "numbers of cited lines", n -> cited(n, Citation::line)));
  }

  private static List<FieldDef> sources() {
    return List.of(
        source("id", Type.ID, "a, b", s -> text(s.id())),
        source("src", Type.ID, "a, b", s -> text(s.id())),
        source("source", Type.ID, "a, b", s -> text(s.id())),
        source("file", Type.TEXT, "path as given", s -> text(s.file())),
        source("format", Type.SYMBOL, "line format", s -> text(s.format())),
        source("lines", Type.NUMBER, "lines", s -> count(s.lines())),
        source("size", Type.SIZE, "bytes, uncompressed", s -> count(s.sizeBytes())),
        source("boots", Type.NUMBER, "boots seen", s -> count(s.boots())),
        source("clock", Type.TEXT, "clocks of its lines", s -> text(s.clock())),
        source("damage", Type.TEXT, "what is missing or broken", s -> s.damage().stream().map(d -> d.what()).toList()));
  }

  private static FieldDef task(String name, Type type, String about, Function<Task, List<?>> values) {
    return new FieldDef(name, Scope.TASKS, type, about, (row, evidence) -> values.apply((Task) row));
  }

  private static FieldDef log(String name, Type type, String about, BiFunction<Line, Evidence, List<?>> values) {
    return new FieldDef(name, Scope.LOG, type, about, (row, evidence) -> values.apply((Line) row, evidence));
  }

  private static FieldDef note(String name, Type type, String about, Function<Note, List<?>> values) {
    return new FieldDef(name, Scope.NOTES, type, about, (row, evidence) -> values.apply((Note) row));
  }

  private static FieldDef source(String name, Type type, String about, Function<Source, List<?>> values) {
    return new FieldDef(name, Scope.SOURCES, type, about, (row, evidence) -> values.apply((Source) row));
  }

  static List<String> text(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** Absent below 0. */
  static List<Long> count(long number) {
    return number < 0 ? List.of() : List.of(number);
  }

  static List<Long> seconds(long seconds) {
    return seconds < 0 || seconds > Long.MAX_VALUE / 1_000_000_000L ? List.of() : List.of(seconds * 1_000_000_000L);
  }

  static List<Stamp> stamp(Stamp stamp) {
    return stamp.hasMono() || stamp.hasWall() ? List.of(stamp) : List.of();
  }

  static List<Long> mono(Stamp stamp) {
    return stamp.hasMono() ? List.of(stamp.monoNanos()) : List.of();
  }

  private static <T> List<T> cited(Note note, Function<Citation, T> part) {
    return note.cites().stream().map(c -> part.apply(c.citation())).distinct().toList();
  }

  /** A note's own time as a stamp, so that it is compared like any other. */
  private static List<Stamp> written(String iso) {
    return WallText.of(iso).map(w -> List.of(new Stamp(iso,
        w.zone().map(z -> nanos(w.from().toEpochSecond(z))).orElse(Stamp.NO_WALL), "", -1, "", -1))).orElse(List.of());
  }

  private static long nanos(long seconds) {
    return Math.abs(seconds) > Long.MAX_VALUE / 1_000_000_000L ? Stamp.NO_WALL : seconds * 1_000_000_000L;
  }

  static List<String> tags(String text) {
    List<String> tags = new ArrayList<>();
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      int end = at + 1;
      while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "-_".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      if (end > at + 1 && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        tags.add(text.substring(at + 1, end));
      }
    }
    return tags;
  }
}
