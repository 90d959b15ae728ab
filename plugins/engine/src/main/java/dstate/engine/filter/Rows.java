package dstate.engine.filter;

import dstate.api.ask.Evidence;
import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Note;
import dstate.api.model.Source;
import dstate.api.model.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From a row of any scope to the reports it belongs to. Fields of reports work in every scope through this: {@code log
 * sym:jbd2_*} shows the lines of reports with such a frame.
 */
final class Rows {
  /** A banner's lines. */
  private record Owned(LineRange lines, Episode episode, Banner banner) {}

  /** Kept with the snapshot: which report owns a line. */
  private record Owners(Map<String, TreeMap<Long, Owned>> bySource) {
    static Owners of(Evidence evidence) {
      Map<String, TreeMap<Long, Owned>> bySource = new HashMap<>();
      for (Episode episode : evidence.reports()) {
        for (Banner banner : episode.banners()) {
          TreeMap<Long, Owned> lines = bySource.computeIfAbsent(banner.source(), s -> new TreeMap<>());
          banner.lines().forEach(range -> lines.put(range.first(), new Owned(range, episode, banner)));
        }
      }
      return new Owners(bySource);
    }

    Optional<Owned> of(String source, long line) {
      return Optional.ofNullable(bySource.getOrDefault(source, new TreeMap<>()).floorEntry(line))
          .map(Map.Entry::getValue).filter(o -> o.lines().contains(line));
    }
  }

  private final Evidence evidence;

  Rows(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The episodes a row stands for, is part of, or is about. */
  List<Episode> reports(Object row) {
    if (row instanceof Episode episode) {
      return List.of(episode);
    }
    if (row instanceof Task task) {
      return task.episodes().stream().flatMap(id -> evidence.report(id).stream()).toList();
    }
    if (row instanceof Line line) {
      return owner(line).map(o -> List.of(o.episode())).orElse(List.of());
    }
    if (row instanceof Note note) {
      return about(note);
    }
    if (row instanceof Source source) {
      return evidence.reports().stream().filter(e -> e.banners().stream().anyMatch(b -> b.source().equals(source.id()))).toList();
    }
    return List.of();
  }

  private List<Episode> about(Note note) {
    Optional<RefId> id = RefId.of(note.about());
    if (id.isPresent() && id.get().letter() == 'T') {
      return evidence.task(note.about()).map(this::reports).orElse(List.of());
    }
    return id.isPresent() && id.get().letter() == 'R' ? evidence.report(note.about()).map(List::of).orElse(List.of()) : List.of();
  }

  /** Ids a row answers to when a report is asked for: those of its reports, and of the banner that owns a line. */
  List<String> reportIds(Object row) {
    if (row instanceof Line line) {
      return owner(line).map(o -> List.of(o.banner().id())).orElse(List.of());
    }
    if (row instanceof Task task) {
      return task.episodes();
    }
    if (row instanceof Note note) {
      return List.of(note.about());
    }
    return reports(row).stream().map(Episode::id).toList();
  }

  /** Sources and lines a row takes up. */
  boolean covers(Object row, String source, long from, long to) {
    if (row instanceof Line line) {
      return line.source().equals(source) && line.number() >= from && line.number() <= to;
    }
    if (row instanceof Note note) {
      return note.cites().stream().map(Note.Cited::citation)
          .anyMatch(c -> c.source().equals(source) && c.line() >= from && c.line() <= to);
    }
    return reports(row).stream().flatMap(e -> e.banners().stream()).filter(b -> b.source().equals(source))
        .flatMap(b -> b.lines().stream()).anyMatch(r -> r.first() <= to && r.last() >= from);
  }

  /** Where the clocks of a row are valid. */
  Moment.Place place(Object row) {
    if (row instanceof Episode episode) {
      return new Moment.Place(episode.first().source(), episode.first().boot());
    }
    if (row instanceof Line line) {
      return new Moment.Place(line.source(), evidence.bootOf(line.source(), line.number()));
    }
    if (row instanceof Task task) {
      return new Moment.Place(task.sources().isEmpty() ? "" : task.sources().get(0), task.boot());
    }
    return Moment.Place.NONE;
  }

  /** Boots of the source a row is from; 0 when it is from none. */
  int boots(Object row) {
    String source = place(row).source();
    return evidence.source(source).map(Source::boots).orElse(0);
  }

  private Optional<Owned> owner(Line line) {
    return evidence.derived(Owners.class, Owners::of).of(line.source(), line.number());
  }
}
